import { expect, it } from 'vitest';
import { claimDrift } from '../../../src/content/rules/claim-drift.js';
import { found, lesson } from './finding.js';

it.each([
  ['It is 6<!-- = [toy small area] -->.'],
  ['It is 150<!-- = [toy wide area] --> or 15<!-- = [toy wide width=5 area] -->.'],
  ['It is 6<!-- = [toy small seeds=3 area] -->.'],
  ['It is 1,400 in all<!-- = (200 - 60) * 10 -->.'],
  ['It is 23 s<!-- = 1400 / 60 -->.'],
  ['It is 62 %<!-- = 500 / 800 -->.'],
  ['It is 62.5 %<!-- = 62.5 -->.'],
  ['It is 0.63<!-- = 1 - exp(-1) -->.'],
  ['It is 64<!-- = 4 ^ 3 -->, 512<!-- = 2 ^ 3 ^ 2 -->, −4<!-- = -2 * 2 -->.'],
  ['It is 3<!-- = max(1, min(3, 4)) -->, 5<!-- = sqrt(25) --> and 2.3<!-- = ln(10) -->.'],
  ['It is 200<!-- = 6,000 ÷ 30 -->.'.replace('6,000', '6000')],
  ['At p99 it takes 40 ms<!-- = 20 × 2 -->.'],
  ['| a | b |\n| - | - |\n| 1 | 500<!-- = (1 - 0.9) * 5000 --> |'],
])('holds true: %s', async (text) => {
  expect(await found(claimDrift, lesson(text))).toEqual([]);
});

it.each([
  ['It is 7<!-- = [toy small area] -->.', /the text says 7, but \[toy small area\] gives 6$/],
  ['It is 1,400<!-- = (200 - 60) * 11 -->.', /gives 1,540$/],
  ['It is 60 %<!-- = 500 / 800 -->.', /the text says 60 %, .* gives 62\.5 %$/],
  ['It is 3 s<!-- = [toy small never] -->.', /never has no value in toy small/],
  ['It is 3<!-- = 1 + -->.', /is no expression/],
  ['It is 3<!-- = [toy small seeds=1 area] -->.', /from 2 to 100/],
  ['It is 3<!-- = [toy small seeds=many area] -->.', /from 2 to 100/],
  ['It is 7<!-- = [toy small seeds=3 area] -->.', /gives 6$/],
  ['It is 3<!-- = secret -->.', /"secret" means nothing/],
  ['It is 3<!-- = process.exit(1) -->.', /an expression is numbers/],
  ['It is 3<!-- = 3 || 4 -->.', /not \|\|/],
  ['It is 3<!-- = "3" -->.', /not this/],
  ['It is 3<!-- = constructor(3) -->.', /not this/],
  ['It is 3<!-- = [toy area] -->.', /is no run/],
  [`It is 3<!-- = ${'('.repeat(400)} -->.`, /is no expression/],
  [`It is 3<!-- = ${'1 + '.repeat(400)}1 -->.`, /at most 500 characters/],
])('has drifted: %s', async (text, message) => {
  const [finding, ...more] = await found(claimDrift, lesson(text));
  expect(finding).toMatch(message);
  expect(more).toEqual([]);
});

it('reads the claims of quizzes, and leaves unknown runs to others', async () => {
  const files = lesson(
    'It is 9<!-- = [ghost small area] -->.',
    '## q\n\nHow many?\n\nAnswer: 3\n\n> It is 4<!-- = 1 + 2 -->.\n',
  );
  expect(await found(claimDrift, files)).toEqual(['a.md:7 the text says 4, but 1 + 2 gives 3']);
});
