import { expect, it } from 'vitest';
import { stepOverflow } from '../../../src/content/rules/step-overflow.js';
import { fence, found, lesson } from './finding.js';

const paragraphs = (count: number) => Array.from({ length: count }, () => 'A line of text.').join('\n\n');

it('finds a step that takes more than a screen and a half', async () => {
  expect(await found(stepOverflow, lesson(`## Short\n\n${paragraphs(12)}\n\n## Long\n\n${paragraphs(14)}\n`))).toEqual([
    '01-a.md:34 "Long" takes 29 lines, and a screen holds 18; split it',
  ]);
});

it('counts what is embedded, and not the sources', async () => {
  const sim = fence('sim', 'use: toy', 'scenario: small');
  expect(await found(stepOverflow, lesson(`${paragraphs(11)}\n\n${sim}\n\n${sim}`))).toHaveLength(1);
  expect(await found(stepOverflow, lesson(`${paragraphs(12)}\n\n---\n\n${paragraphs(10)}`))).toEqual([]);
});
