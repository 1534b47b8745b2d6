import type { Asked } from './asked.js';
import type { Criterion } from './criteria.js';
import type { Features } from './features.js';
import { chance, type Model } from './models.js';
import type { Text } from './text.js';

/** The learner's words, `from` and `to` as offsets in the answer. */
export interface Evidence {
  readonly quote: string;
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how often such words were evidence among the labelled sentences. */
  readonly confidence: number;
}

/** At most so many for a criterion. */
const most = 3;

/** What speaks for a criterion, surest first; nothing below the model's threshold. */
export function findEvidence(
  text: Text,
  features: readonly Features[],
  criterion: Criterion,
  model: Model,
  asked: Asked,
): Evidence[] {
  const found = text.clauses
    .map((_, clause) => ({ clause, confidence: chance(model, features[clause] ?? new Map()) }))
    .filter(
      ({ clause, confidence }) =>
        confidence >= model.threshold && fits(criterion, features[clause] ?? new Map(), asked),
    )
    .sort((a, b) => b.confidence - a.confidence || a.clause - b.clause);
  const quotes: Evidence[] = [];
  for (const { clause, confidence } of found) {
    const quote = { ...quoteAround(text, clause), confidence: Math.round(confidence * 100) / 100 };
    const isNew = quotes.every(({ from, to }) => quote.to <= from || to <= quote.from);
    if (isNew && quote.quote !== '' && quotes.length < most) quotes.push(quote);
  }
  return quotes;
}

/** Help given is no evidence where help was to be asked for, nor the other way round. */
function fits({ id, needs }: Criterion, features: Features, { help }: Asked): boolean {
  if (needs.length > 0 && !needs.some((name) => features.has(name))) return false;
  if (id !== 'c-help') return true;
  const names = [...features.keys()];
  const has = (meanings: RegExp) => names.some((name) => meanings.test(name));
  const isGiven = has(/^offer\.(own|near)$|^offer person$/);
  if (help === 'given') return isGiven;
  return has(/^(request|contact|support)\.(own|they|it|near)$|^causative$/);
}

/** A clause with as much of its sentence as it takes to be understood alone: 8 words or more, 28 at most. */
function quoteAround(text: Text, index: number): Omit<Evidence, 'confidence'> {
  const { clauses, tokens, answer } = text;
  let [first, last] = [index, index];
  const sentence = clauses[index]?.sentence;
  const isSame = (clause: number) => clauses[clause]?.sentence === sentence;
  const opener = (clause: number) => tokens[clauses[clause]?.from ?? -1]?.word ?? '';
  const length = () => countWords(text, clauses[first]?.from ?? 0, clauses[last]?.to ?? 0);
  const leans =
    /^(that|which|who|whom|because|since|before|after|then|and|or|until|till|,|as|when|while|where|if|what|how|why)$/;
  const completes = /^(that|because|since|before|:|what|which|who|how|if|until|till|so)$/;
  while (isSame(first - 1) && leans.test(opener(first)) && length() < 22) first -= 1;
  while (isSame(last + 1) && (completes.test(opener(last + 1)) || length() < 8) && length() < 22) last += 1;
  while (isSame(first - 1) && length() < 8) first -= 1;
  let from = clauses[first]?.from ?? 0;
  let to = (clauses[last]?.to ?? 0) - 1;
  while (to > from && /^[^\p{L}\p{N}%]+$/u.test(tokens[to]?.word ?? '')) to -= 1;
  while (from < to && /^([^\p{L}\p{N}]+|and|but|so|or|then)$/u.test(tokens[from]?.word ?? '')) from += 1;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  return { quote: answer.slice(start, end), from: start, to: end };
}

function countWords({ tokens }: Text, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(tokens[at]?.word ?? '')) count += 1;
  return count;
}
