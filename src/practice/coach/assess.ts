import type { BankQuestion } from './bank.js';
import { type Cap, capsOn } from './caps.js';
import { withoutCopies } from './copied.js';
import { criterionNamed } from './criteria/criteria.js';
import type { Asked, Met, Passage } from './criteria/criterion.js';
import { countWords } from './criteria/length.js';
import { readAnswer } from './reading/read-answer.js';

export type Level = 1 | 2 | 3 | 4 | 5;

export interface Judged {
  readonly id: string;
  readonly met: Met;
  /** The learner's words, exactly. */
  readonly evidence: readonly string[];
  /** Words that speak against it: blame. */
  readonly against: readonly string[];
}

export interface Assessment {
  readonly question: string;
  readonly level: Level;
  readonly words: number;
  /** At 150 words a minute. */
  readonly speakingSeconds: number;
  readonly criteria: readonly Judged[];
  /** The one thing to do next. */
  readonly next: string;
  /** Why the level is lower than the criteria alone would give; null when it is not. */
  readonly cap: string | null;
  /** What else a listener would stumble over, with or without an effect on the level. */
  readonly remarks: readonly string[];
  /** Follow-up questions, for what was missing first. */
  readonly probes: readonly string[];
}

const wordsPerMinute = 150;

/** Whether a question asks for a case or for a way of working. */
export function askedKind(text: string): Asked['kind'] {
  return /tell (me|us) about|describe (a|an|the)|did you|give (me|us) an example/i.test(text) ? 'past' : 'practice';
}

/** Reads an answer against the rubric of its question. Needs the tagger loaded. */
export function assess(question: BankQuestion, answer: string): Assessment {
  const kind = askedKind(question.text);
  const rubric = question.criteria.map(({ id }) => id);
  const own = withoutCopies(answer, [question.text, question.looksFor, ...Object.values(question.probes)]);
  const read = readAnswer(own);
  const quote = ({ from, to }: Passage) => answer.slice(read.tokens[from]?.start, read.tokens[to]?.end);
  const judged = question.criteria.map(({ id, extra }): Judged => {
    const criterion = criterionNamed(id);
    if (criterion === undefined || own.trim() === '') return { id, met: 0, evidence: [], against: [] };
    const { met, passages, against = [] } = criterion.find(read, { kind, extra, rubric });
    return { id, met, evidence: distinct(passages.map(quote)), against: distinct(against.map(quote)) };
  });
  const share = judged.reduce((sum, { met }) => sum + met, 0) / Math.max(1, judged.length);
  const caps = capsOn(read, question, { kind, extra: '', rubric });
  const lowest = caps[0];
  const level = levelOfShare(share);
  const capped = lowest !== undefined && lowest.level < level;
  const words = countWords(answer);
  return {
    question: question.id,
    level: capped ? lowest.level : level,
    words,
    speakingSeconds: Math.round((words / wordsPerMinute) * 60),
    criteria: judged,
    next: nextStep(judged, question, capped || (lowest !== undefined && lowest.level < 3) ? lowest : undefined),
    cap: capped ? lowest.reason : null,
    remarks: caps.map(({ reason }) => reason),
    probes: probesFor(judged, question),
  };
}

/** The scale of the course: under 30 % of the criteria is 1, under 50 % 2, under 70 % 3, under 90 % 4. */
export function levelOfShare(share: number): Level {
  if (share < 0.3) return 1;
  if (share < 0.5) return 2;
  if (share < 0.7) return 3;
  return share < 0.9 ? 4 : 5;
}

function nextStep(judged: readonly Judged[], question: BankQuestion, cap: Cap | undefined): string {
  if (cap !== undefined) return cap.step;
  const missing = judged.find(({ met }) => met === 0) ?? judged.find(({ met }) => met < 1);
  if (missing === undefined) return 'Say it aloud once with a clock, and stop after the last sentence.';
  const criterion = criterionNamed(missing.id);
  const extra = question.criteria.find(({ id }) => id === missing.id)?.extra ?? '';
  const step = criterion?.step ?? '';
  return extra === '' ? step : step.replace(/\.?$/, ` (here: ${extra}).`);
}

/** Probes for what is missing, then for what is half there, then the others; four at most. */
function probesFor(judged: readonly Judged[], { probes }: BankQuestion): string[] {
  const metBy = new Map(judged.map(({ id, met }) => [id, met]));
  return Object.entries(probes)
    .map(([id, text]) => ({ text, met: metBy.get(id) ?? 0.25 }))
    .sort((a, b) => a.met - b.met)
    .slice(0, 4)
    .map(({ text }) => text);
}

function distinct(quotes: readonly string[]): string[] {
  return [...new Set(quotes.filter((text) => text !== ''))];
}
