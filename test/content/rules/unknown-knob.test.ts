import { expect, it } from 'vitest';
import { unknownKnob } from '../../../src/content/rules/unknown-knob.js';
import { fence, found, lesson } from './finding.js';

it.each([
  ['set: {depth: 1}', /no knob "depth"; the knobs are width, height/],
  ['set: {width: 101}', /width cannot be 101/],
  ['set: {width: wide}', /width cannot be "wide"/],
  ['set: {width: 100, height: 100}', /do not go together/],
])('finds knobs that cannot be turned so: %s', async (set, message) => {
  const [finding, ...more] = await found(unknownKnob, lesson(fence('sim', 'use: toy', 'scenario: small', set)));
  expect(finding).toMatch(message);
  expect(more).toEqual([]);
});

it('lets knobs be turned that can be', async () => {
  const files = lesson(
    `${fence('sim', 'use: toy', 'scenario: small', 'set: {width: 7}')}\n\n21<!-- = [toy small width=7 area] -->`,
  );
  expect(await found(unknownKnob, files)).toEqual([]);
});
