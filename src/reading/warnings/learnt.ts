import { chance, together } from '../models.js';
import { warningModels } from '../weights.js';
import { putDown } from './put-downs.js';
import { isSoberShift } from './relief.js';
import { type Looked, sentenceQuote, type Warning, type WarningId } from './warning.js';

/** Sentences that a model takes for one of these, likeliest first. */
export function sentencesLike(looked: Looked, id: WarningId): readonly { sentence: number; chance: number }[] {
  const model = warningModels[id];
  if (model === undefined) return [];
  return [...looked.sentences]
    .map(([sentence, features]) => ({ sentence, chance: chance(model, features) }))
    .filter((found) => found.chance >= model.threshold)
    .sort((a, b) => b.chance - a.chance || a.sentence - b.sentence);
}

/** The likeliest sentence, where it and the next likeliest together pass the threshold: two weak signals are one strong. */
function likeliest(looked: Looked, id: WarningId): string | null {
  const model = warningModels[id];
  if (model === undefined) return null;
  const bySentence = new Map<number, number>();
  looked.text.clauses.forEach(({ sentence }, index) => {
    const here = chance(model, looked.clauses[index] ?? new Map());
    bySentence.set(sentence, Math.max(here, bySentence.get(sentence) ?? 0));
  });
  const [first] = [...bySentence].sort(([a, one], [b, other]) => other - one || a - b);
  const isLikely = first !== undefined && together([...bySentence.values()]) >= model.threshold;
  return isLikely ? sentenceQuote(looked, first[0]) : null;
}

/** People blamed: a sentence that puts them down outright, else the one that the model takes for blame. */
export function blame(looked: Looked): Warning[] {
  const outright = putDown(looked.text);
  const quote = outright === null ? likeliest(looked, 'blame') : sentenceQuote(looked, outright);
  const text = 'This may be heard as blame. What did they need, and what was your own part?';
  return quote === null ? [] : [{ id: 'blame', quote, text }];
}

/** A boast of nights and weekends; not where a long shift is told with the rest or the handover after it. */
export function overwork(looked: Looked): Warning[] {
  const quote = isSoberShift(looked.text) ? null : likeliest(looked, 'overwork');
  const text = 'This may be heard as pride in overwork. What would you cut or ask for now, so that it is not needed?';
  return quote === null ? [] : [{ id: 'overwork', quote, text }];
}
