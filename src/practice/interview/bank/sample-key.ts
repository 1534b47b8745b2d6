import { readAnswer } from '../reading/reading.js';
import { isTaggerLoaded } from '../reading/tagger.js';
import { described, type Score } from '../scores.js';
import type { BankQuestion, SampleLevel } from './bank.js';

/** A criterion as a sample was scored on it. */
export interface KeyedCriterion {
  readonly id: string;
  readonly name: string;
  readonly score: Score;
  /** The sample's words that decide, as the reading finds them in its text; null where it finds none or the key has nothing. */
  readonly quote: string | null;
}

/**
 * The key of a sample. The scores are a person's and stand in the deck; the words beside them are found in the sample's own
 * text by the same reading that a learner's answer gets, so that a deck needs no quote for each criterion.
 */
export function keyOf(question: BankQuestion, level: SampleLevel): readonly KeyedCriterion[] {
  const { key, text } = question.samples[level];
  const extraOf = (id: string) => question.criteria.find((wanted) => wanted.id === id)?.extra ?? '';
  const rubric = Object.keys(key).map((id) => ({ id, extra: extraOf(id) }));
  const reading = isTaggerLoaded() ? readAnswer({ ...question, criteria: rubric }, text) : null;
  return rubric.map(({ id, extra }) => {
    const score = key[id] ?? 0;
    const found = reading?.criteria.find((criterion) => criterion.id === id)?.evidence[0];
    return { id, name: described(id, extra), score, quote: score === 0 ? null : (found?.quote ?? null) };
  });
}
