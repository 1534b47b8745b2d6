import { askedOf } from '../../../reading/asked.js';
import { learntCriteria } from '../../../reading/criteria.js';
import { findEvidence } from '../../../reading/evidence.js';
import { featuresOf } from '../../../reading/features.js';
import { isTaggerLoaded } from '../../../reading/tagger.js';
import { readText } from '../../../reading/text.js';
import { criterionModels } from '../../../reading/weights.js';
import { described, type Score } from '../scores.js';
import type { BankQuestion, SampleLevel } from './bank.js';

/** A criterion as a person scored a sample on it. */
export interface KeyedCriterion {
  readonly id: string;
  readonly name: string;
  readonly score: Score;
  /** The sample's words that earn it, verbatim; null where the key has nothing or no words are likely enough. */
  readonly quote: string | null;
}

/** How much less sure than for a learner's answer it may be: here a person has already said that the words are there. */
const eased = 0.9;
/** Never less sure than this: rather no words beside a score than words that do not earn it. */
const leastSure = 0.6;

/**
 * The key of a sample. The scores stand in the deck; the words beside them too, or they are the likeliest of the sample's own
 * text by the model that reads a learner's answer, so that a deck needs no quote for each criterion.
 */
export function keyOf(question: BankQuestion, level: SampleLevel): readonly KeyedCriterion[] {
  const { key, words, text: sample } = question.samples[level];
  const text = isTaggerLoaded() ? readText(sample) : null;
  const features = text === null ? [] : featuresOf(text);
  const quoteFor = (id: string): string | null => {
    const criterion = learntCriteria.find((known) => known.id === id);
    const model = criterionModels[id];
    if (text === null || criterion === undefined || model === undefined) return null;
    const threshold = Math.max(leastSure, model.threshold * eased);
    return findEvidence(text, features, criterion, { ...model, threshold }, askedOf(question))[0]?.quote ?? null;
  };
  return Object.entries(key).map(([id, score]) => {
    const extra = question.criteria.find((wanted) => wanted.id === id)?.extra ?? '';
    return { id, name: described(id, extra), score, quote: score === 0 ? null : (words[id] ?? quoteFor(id)) };
  });
}
