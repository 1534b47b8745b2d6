import { expect, it } from 'vitest';
import { unknownSimulation } from '../../../src/content/rules/unknown-simulation.js';
import { fence, found, lesson } from './finding.js';

it('finds a simulation that does not exist: in a fence, behind an option, in a claim', async () => {
  const files = lesson(
    `${fence('sim', 'use: ghost', 'scenario: small')}\n\nIt is 6<!-- = [phantom small area] -->.`,
    '## q\n\nWhat?\n\n- [x] a <!-- sim: toy small -->\n- [ ] b <!-- sim: spirit small -->\n',
  );
  expect(await found(unknownSimulation, files)).toEqual([
    '01-a.md:10 there is no simulation "ghost"',
    '01-a.md:15 there is no simulation "phantom"',
    'a.md:6 there is no simulation "spirit"',
  ]);
});
