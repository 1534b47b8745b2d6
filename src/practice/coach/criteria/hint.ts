import { functionWords } from '../reading/function-words.js';
import type { AnswerRead } from '../reading/read-answer.js';
import type { Mood, Subject } from '../reading/token.js';
import { type Asked, asMet, type Found, type Passage } from './criterion.js';
import type { Cue } from './cue.js';

/**
 * Which moods count: `told` what was done; `habits` also what one does now; `any` also what one would do; `named` the words
 * alone, unless it is said that there was no such thing.
 */
export type Counts = 'told' | 'habits' | 'any' | 'named';

/** A turn of phrase that is evidence. */
export interface Hint {
  readonly cue: Cue;
  readonly worth: 0.5 | 1;
  readonly counts?: Counts;
  /** Who has to be doing it; anybody unless given. */
  readonly by?: readonly Subject[];
}

export interface Hit extends Passage {
  readonly points: number;
}

/** How much an act in this mood is worth as evidence. */
function share(mood: Mood, counts: Counts, { kind }: Asked, { narrative }: AnswerRead): number {
  if (counts === 'named') return 1;
  if (mood === 'denied') return 0;
  if (mood === 'real' || counts === 'any') return 1;
  if (mood === 'habit') return counts === 'habits' || narrative ? 1 : kind === 'practice' ? 0.5 : 0;
  return kind === 'practice' ? 0.5 : 0;
}

/** "There was no booking service", "without any project". */
function isNone({ tokens, moods }: AnswerRead, at: number): boolean {
  if (moods[at]?.mood !== 'denied') return false;
  return [0, 1, 2].some((back) => /^(no|any|never|without|neither|nor)$/.test(tokens[at - back]?.word ?? ''));
}

/** Everything in the answer that the hints fit. */
export function hits(answer: AnswerRead, asked: Asked, hints: readonly Hint[]): Hit[] {
  return hints.flatMap(({ cue, worth, counts = 'told', by }) =>
    cue.all(answer.text).flatMap((match): Hit[] => {
      const start = match.indices?.groups?.at?.[0] ?? match.index;
      const anchor = answer.tokenAt(start);
      const read = answer.moods[anchor];
      if (read === undefined || (by !== undefined && !by.includes(read.subject))) return [];
      if (counts === 'named' && isNone(answer, anchor)) return [];
      const points = worth * share(read.mood, counts, asked, answer);
      if (points === 0) return [];
      return [
        { from: answer.tokenAt(match.index), to: answer.tokenAt(match.index + match[0].trimEnd().length - 1), points },
      ];
    }),
  );
}

/** The best hit decides; `enough` weak ones in different places are together worth a full one. */
export function weigh(answer: AnswerRead, found: readonly Hit[], enough = Number.POSITIVE_INFINITY): Found {
  const sorted = [...found].sort((a, b) => b.points - a.points || a.from - b.from);
  const apart: Hit[] = [];
  for (const hit of sorted) {
    if (!apart.some((other) => hit.from <= other.to && other.from <= hit.to)) apart.push(hit);
  }
  const best = apart[0]?.points ?? 0;
  const weak = apart.filter(({ points }) => points >= 0.5).length;
  const met = asMet(weak >= enough ? 1 : best);
  const shown = apart
    .filter(({ points }) => points >= (met === 1 && best === 1 ? 1 : 0.5))
    .slice(0, best === 1 ? 3 : 2);
  return { met, passages: met === 0 ? [] : shown.map((hit) => readable(answer, hit)) };
}

/** Hints straight to what they found. */
export function findBy(hints: readonly Hint[], enough?: number): (answer: AnswerRead, asked: Asked) => Found {
  return (answer, asked) => weigh(answer, hits(answer, asked, hints), enough);
}

/** A word or two say little: the next words of the clause come along, and the one before, up to five in all. */
function readable({ moods, tokens }: AnswerRead, { from, to }: Passage): Passage {
  let start = from;
  let end = to;
  const isSame = (index: number) =>
    moods[index] !== undefined && moods[index]?.clause === moods[from]?.clause && /\w/.test(tokens[index]?.word ?? '');
  if (to - from < 2) {
    while (end - start < 3 && isSame(end + 1)) end += 1;
    while (end - start < 4 && isSame(start - 1)) start -= 1;
  }
  while (end > to && functionWords.has(tokens[end]?.word ?? '')) end -= 1;
  while (end > start && !/\w|%/.test(tokens[end]?.word ?? '')) end -= 1;
  return { from: start, to: end };
}
