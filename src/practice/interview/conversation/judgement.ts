/** What an interviewer of one's own makes of an answer: read, checked against what was said, and compared with itself. */
import * as v from 'valibot';
import { type Level, levelOf, type Score, shareOf } from '../scores.js';
import { ownWords } from './quotes.js';
import { type Told, wordsOf } from './told.js';

const met = v.pipe(
  v.union([v.picklist(['yes', 'partly', 'no']), v.boolean(), v.picklist([0, 0.5, 1])]),
  v.transform(
    (said): Score => (said === 'yes' || said === true || said === 1 ? 1 : said === 'partly' || said === 0.5 ? 0.5 : 0),
  ),
);

const judged = v.object({
  criteria: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        met,
        quotes: v.nullish(v.array(v.string()), []),
        quote: v.nullish(v.string()),
        why: v.nullish(v.string(), ''),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
});

/** One judgement of a criterion. */
export interface Verdict {
  readonly id: string;
  readonly score: Score;
  /** The learner's own words; never empty where the score is above 0. */
  readonly quotes: readonly string[];
  readonly why: string;
}

/** One judgement of the whole, on every criterion of the rubric in its order. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Quotes that the learner never said, and criteria that were called met without a true one. */
  readonly dropped: number;
}

/** The longest reason that is shown, in characters. */
const longestReason = 240;

/**
 * Reads a judgement. Quotes that are not in what the learner said are dropped, and a criterion without one is not met,
 * whatever was said about it. A fault, in a few words, where it is no such judgement.
 */
export function readJudgement(said: string, told: Told): Judgement | { readonly fault: string } {
  const from = said.indexOf('{');
  const json = said.slice(Math.max(0, from), said.includes('}') ? said.lastIndexOf('}') + 1 : undefined);
  if (from === -1) return { fault: `it gave no judgement, but said: "${shortened(said, 100)}"` };
  const { success, output, issues } = v.safeParse(v.pipe(v.string(), v.parseJson(), judged), json);
  if (!success) {
    const where = v.getDotPath(issues[0]);
    return { fault: where === null ? 'its judgement is broken JSON' : `its judgement has something else at ${where}` };
  }
  const words = wordsOf(told);
  let dropped = 0;
  const verdicts = told.question.criteria.map(({ id }): Verdict => {
    const one = output.criteria.find((judgement) => judgement.id.trim() === id);
    if (one === undefined) return { id, score: 0, quotes: [], why: 'it said nothing of this' };
    const given = [...(one.quotes ?? []), ...(one.quote ? [one.quote] : [])].filter((quote) => quote.trim() !== '');
    const own = given.flatMap((quote) => ownWords(quote, words) ?? []);
    const isBare = one.met > 0 && own.length === 0;
    dropped += given.length - own.length + (isBare && given.length === 0 ? 1 : 0);
    const why = shortened(one.why ?? '', longestReason);
    if (isBare) return { id, score: 0, quotes: [], why: 'it called this met and could not quote you' };
    return { id, score: one.met, quotes: one.met === 0 ? [] : [...new Set(own)], why };
  });
  if (!output.criteria.some(({ id }) => told.question.criteria.some((wanted) => wanted.id === id.trim()))) {
    return { fault: 'its judgement names no criterion of the rubric' };
  }
  return { verdicts, dropped };
}

/** Two judgements of the same answer, together. */
export interface Opinion {
  /** Null where the two are further apart than one level. */
  readonly level: Level | null;
  /** The lower and the higher of the two. */
  readonly range: readonly [low: Level, high: Level];
  readonly criteria: readonly {
    readonly id: string;
    readonly scores: readonly [first: Score, second: Score];
    /** The learner's own words; `times` says in how many of the two judgements. */
    readonly quotes: readonly { readonly quote: string; readonly times: 1 | 2 }[];
    readonly why: string;
  }[];
  readonly dropped: number;
}

/** The level is that of the mean share of the rubric, by the scale of the course, where the two agree within one. */
export function compare(first: Judgement, second: Judgement): Opinion {
  const shares = [first, second].map(({ verdicts }) => shareOf(verdicts.map(({ score }) => score)));
  const [a = 0, b = 0] = shares;
  const low = levelOf(Math.min(a, b));
  const high = levelOf(Math.max(a, b));
  return {
    level: high - low <= 1 ? levelOf((a + b) / 2) : null,
    range: [low, high],
    criteria: first.verdicts.map((one) => {
      const other = second.verdicts.find(({ id }) => id === one.id) ?? { ...one, score: 0, quotes: [], why: '' };
      const quotes = [...new Set([...one.quotes, ...other.quotes])].map((quote) => ({
        quote,
        times: one.quotes.includes(quote) && other.quotes.includes(quote) ? (2 as const) : (1 as const),
      }));
      return { id: one.id, scores: [one.score, other.score], quotes, why: one.why || other.why };
    }),
    dropped: first.dropped + second.dropped,
  };
}

/** "level 3 of 5", or how far apart the two judgements are. */
export function opinionSentence({ level, range: [low, high], dropped }: Opinion): string {
  const quotes =
    dropped === 0
      ? ''
      : ` It quoted ${dropped === 1 ? 'something' : `${dropped} things`} you did not say; that counts for nothing.`;
  if (level === null)
    return `Its two judgements differ too much to count: level ${low} and level ${high} of 5.${quotes}`;
  return `It gives level ${level} of 5${low === high ? ', twice' : ` (once ${low}, once ${high})`}.${quotes}`;
}

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
