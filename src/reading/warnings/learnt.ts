import { chance } from '../models.js';
import { learntWarnings } from '../warning-models.js';
import { warningModels } from '../weights.js';
import { type Looked, sentenceQuote, type Warning, type WarningId } from './warning.js';

/** Sentences that a model takes for one of these, likeliest first. */
export function sentencesLike(looked: Looked, id: WarningId): readonly { sentence: number; chance: number }[] {
  const model = warningModels[id];
  const needs = learntWarnings.find((known) => known.id === id)?.needs ?? [];
  if (model === undefined) return [];
  return [...looked.sentences]
    .filter(([, features]) => needs.length === 0 || needs.some((name) => features.has(name)))
    .map(([sentence, features]) => ({ sentence, chance: chance(model, features) }))
    .filter((found) => found.chance >= model.threshold)
    .sort((a, b) => b.chance - a.chance || a.sentence - b.sentence);
}

/** People blamed: the sentence that does it most. */
export function blame(looked: Looked): Warning[] {
  const [first] = sentencesLike(looked, 'blame');
  if (first === undefined) return [];
  return [
    {
      id: 'blame',
      quote: sentenceQuote(looked, first.sentence),
      text: 'This may be heard as blame. What did they need, and what was your own part?',
    },
  ];
}

/** A boast of nights and weekends. */
export function overwork(looked: Looked): Warning[] {
  const [first] = sentencesLike(looked, 'overwork');
  if (first === undefined) return [];
  return [
    {
      id: 'overwork',
      quote: sentenceQuote(looked, first.sentence),
      text: 'This may be heard as pride in overwork. What would you cut or ask for now, so that it is not needed?',
    },
  ];
}
