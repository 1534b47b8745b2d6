import { type Looked, sentenceQuote, type Warning } from './warning.js';

/** What one would do, where a case was asked for. */
export function hypothetical(looked: Looked): Warning[] {
  const { text, asked, clauses } = looked;
  if (asked.for !== 'case') return [];
  const deeds = clauses.filter((features) => features.has('i act') || features.has('we act')).length;
  const imagined = text.clauses.flatMap((_, index) => (isImagined(looked, index) ? [index] : []));
  const [first] = imagined;
  const isMostly = imagined.length >= 2 && imagined.length > deeds * 2 && !isCaseTold(looked);
  if (first === undefined || !isMostly) return [];
  return [
    {
      id: 'hypothetical',
      quote: sentenceQuote(looked, text.clauses[first]?.sentence ?? 0),
      text: 'The question asks for something that happened; this says what you would do. When did you last do it?',
    },
  ];
}

function ownClauses({ text }: Looked, wanted: (index: number) => boolean): readonly number[] {
  return text.clauses.flatMap(({ actor }, index) =>
    (actor === 'i' || actor === 'we' || actor === 'you') && wanted(index) ? [index] : [],
  );
}

/** What one always does, where a case was asked for: several sentences of it, and nothing that happened. */
export function habitual(looked: Looked): Warning[] {
  const { text, asked, clauses } = looked;
  if (asked.for !== 'case') return [];
  const general = ownClauses(looked, (index) => text.clauses[index]?.modality === 'habit');
  const isOfSeveral = new Set(general.map((index) => text.clauses[index]?.sentence)).size >= 2;
  const past = ownClauses(
    looked,
    (index) => text.clauses[index]?.tense === 'past' && text.clauses[index]?.modality !== 'habit',
  );
  const [habit] = general;
  const isDone = past.length > 0 || clauses.some((features) => features.has('i act') || features.has('we act'));
  if (habit === undefined || general.length < 3 || !isOfSeveral || isDone || isCaseTold(looked)) return [];
  if (looked.found.size > 1 || text.isNarrative) return [];
  return [
    {
      id: 'hypothetical',
      quote: sentenceQuote(looked, text.clauses[habit]?.sentence ?? 0),
      text: 'The question asks for something that happened; this says how you usually work. Which one time was it?',
    },
  ];
}

/**
 * Whether a "would" of the speaker's says what they would do. Not "I could see", "I would rather", "I would have asked" or "I would
 * do it again" (of a case that is told), nor the "would" of what was seen, said or hoped then ("I saw that they would not come").
 */
function isImagined({ text, clauses }: Looked, index: number): boolean {
  const clause = text.clauses[index];
  if (clause === undefined) return false;
  const { from, to, actor } = clause;
  const said = text.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
  const isOwn = actor === 'i' || actor === 'we' || actor === 'you';
  const isSaid = /\b(?:i|we|you) (?:would|could|might|will)\b/.test(said);
  if (!isSaid && !(isOwn && clauses[index]?.has('would') === true)) return false;
  if (/\bagain\b/.test(said)) return false;
  const [before = '', after = ''] = said.split(/\b(?:would|could|should|might|will)\b/);
  const isToldBefore = text.tokens
    .slice(from, to)
    .some(({ tags }, at) => tags.has('PastTense') && text.senses[from + at] === 'fact');
  if (isToldBefore && !/\b(?:if|when|were)\b/.test(before)) return false;
  return !/^ (?:(?:not|never|also|still|only|just|even) )*(?:see|hear|feel|tell|like|love|prefer|rather|say (?:that|so|it|this|,)|call|have|be (?:lying|honest))\b/.test(
    after,
  );
}

/** A time, an amount or a name, and more than one statement about the past: there is a case, whatever would be. */
function isCaseTold({ text, clauses }: Looked): boolean {
  const anchors = text.marks.filter(
    (marks, at) =>
      text.tokens[at]?.word !== 'one' &&
      (['clock', 'date', 'number', 'version'] as const).some((mark) => marks.has(mark)),
  ).length;
  const acts = clauses.filter((features) =>
    ['i act', 'we act', 'they act', 'it acts'].some((name) => features.has(name)),
  ).length;
  return acts >= 3 || (anchors >= 1 && acts >= 2);
}
