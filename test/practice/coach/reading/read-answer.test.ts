import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../../../src/practice/coach/reading/canonical.js';
import { isNarrative } from '../../../../src/practice/coach/reading/narrative.js';
import { readAnswer } from '../../../../src/practice/coach/reading/read-answer.js';
import { loadTagger } from '../../../../src/practice/coach/reading/tagger.js';
import { writtenAnswers } from '../course.js';

beforeAll(loadTagger);

describe('an answer, read', () => {
  it.each([
    ['I asked our finance analyst for thirty minutes.', 'i asked our @finance @analyst for #thirty minutes .'],
    ['At 14:05 we shipped 2.8.0 to Milan.', 'at ~14:05 we shipped ^2.8.0 to @milan .'],
    ["I'd told Noor, I couldn't ship.", 'i had told @noor , i could not ship .'],
    ['A few weeks, several days.', 'a few weeks , several days .'],
  ])('"%s" marks people, numbers, times and versions', (answer, text) => {
    expect(readAnswer(answer).text).toBe(text);
  });

  it('is quoted as it was written, whatever it was read as', () => {
    const { quote } = readAnswer('I  “ASKED” our\nlead’s  boss — twice.');
    expect(quote(0, 2)).toBe('I  “ASKED” our');
  });

  it('mends slips, and quotes them as they were', () => {
    const { text, quote } = readAnswer('I aked and anounced it.');
    expect(text).toContain('announced');
    expect(quote(3, 3)).toBe('anounced');
  });

  it('tells a story in the present from a general statement', () => {
    const story = readAnswer(
      "It's Saturday 2:20, the shop is down. I look at it, restart 2 workers, call Pavel and write a note. He comes. We go back to 1.4.0.",
    );
    expect(story.narrative).toBe(true);
    expect(readAnswer('When there is an alert I usually check the logs and restart the service.').narrative).toBe(
      false,
    );
    expect(isNarrative('', [])).toBe(false);
  });

  it('survives whatever is typed, with every token in its place', () => {
    const bits = fc.constantFrom(
      'I ',
      'asked ',
      "didn't ",
      '€',
      '漢字',
      '👍🏽 ',
      '\n',
      '- ',
      '. ',
      ', ',
      '“',
      '14:05 ',
      '(',
      '\u0301',
      'ÀÉ ',
      '3 % ',
      '\t',
      "'s ",
      'İ',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const answer = parts.join('');
        const { tokens, moods } = readAnswer(answer);
        expect(moods).toHaveLength(tokens.length);
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(answer.length);
          last = start;
        }
      }),
      { seed: 3, numRuns: 80 },
    );
  });
});

describe('the canonical form', () => {
  it('keeps every place', () => {
    for (const { text } of writtenAnswers('answers.md')) expect(canonical(text)).toHaveLength(text.length);
    expect(canonical('“It’s” — İ\t1) x')).toHaveLength('“It’s” — İ\t1) x'.length);
  });

  it('breaks at bullets, empty lines and short lines, and not where a line is only wrapped', () => {
    expect(canonical('- one\n- two')).toBe('  one\n  two');
    expect(canonical('one\n\ntwo').split('\n')).toHaveLength(3);
    expect(canonical(`${'long '.repeat(14)}line\nthat goes on`)).not.toContain('\n');
  });

  it('does not shout', () => {
    expect(canonical('I ASKED MY LEAD AND SHE AGREED AT ONCE')).toBe('i asked my lead and she agreed at once');
    expect(canonical('I asked the CTO')).toBe('I asked the CTO');
  });
});
