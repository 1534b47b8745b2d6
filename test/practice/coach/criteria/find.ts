import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked, Criterion, Met } from '../../../../src/practice/coach/criteria/criterion.js';
import { readAnswer } from '../../../../src/practice/coach/reading/read-answer.js';
import { loadTagger } from '../../../../src/practice/coach/reading/tagger.js';

/** Sentences and what a criterion makes of them; where it is met, its evidence has to be in the sentence word for word. */
export function reads(
  criterion: Criterion,
  cases: readonly (readonly [sentence: string, met: Met, extra?: string])[],
  kind: Asked['kind'] = 'past',
): void {
  beforeAll(loadTagger);

  describe(`${criterion.id}, ${criterion.what}`, () => {
    it.each(cases.map(([sentence, met, extra = '']) => [sentence, met, extra] as const))(
      '"%s" → %s %s',
      (sentence, met, extra) => {
        const answer = readAnswer(sentence);
        const found = criterion.find(answer, { kind, extra, rubric: ['c-project', criterion.id] });
        expect(found.met).toBe(met);
        for (const { from, to } of found.passages) expect(sentence).toContain(answer.quote(from, to));
      },
    );
  });
}
