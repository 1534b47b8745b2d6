import type { BankQuestion } from '../bank/bank.js';
import type { Drill } from '../bank/drills.js';

/** One way to answer a question other than in full: a story in a certain time, or a part of the answer in a few lines. */
export interface Version {
  readonly id: string;
  readonly name: string;
  /** How long it may take to say; null for a part of an answer. */
  readonly seconds: number | null;
  /** What has to be in it. */
  readonly keep: string;
  /** What each line of it says, where it is written line by line; empty otherwise. */
  readonly lines: readonly string[];
  /** The only criteria that it is read and scored on; null for those of the question. */
  readonly criteria: readonly string[] | null;
}

/** How long a whole answer may take to say, in seconds. */
export const wholeAnswer = 120;

function inTime(id: string, name: string, seconds: number, keep: string): Version {
  return { id, name, seconds, keep, lines: [], criteria: null };
}

/** The lengths of one story: for a recruiter's screen, a hiring manager, a panel that digs. */
export const lengths: readonly Version[] = [
  inTime('30s', '30 seconds', 30, 'One sentence of setting, your one decision, the result with its number.'),
  inTime('90s', '90 seconds', 90, 'A quarter for the setting, half for what you did and why, a quarter for the end.'),
  inTime('3min', '3 minutes', 180, 'All of it: what you dropped and who agreed, what went wrong, what you changed.'),
];

/** A drill as a version of its question. */
export function drilled({ id, name, keep, lines, criteria }: Drill): Version {
  return { id, name, keep, lines, criteria, seconds: null };
}

/** The question as a version is read and scored: with its criteria only. */
export function narrowed(question: BankQuestion, version: Version | null): BankQuestion {
  if (version === null || version.criteria === null) return question;
  const extraOf = (id: string) => question.criteria.find((wanted) => wanted.id === id)?.extra ?? '';
  return { ...question, criteria: version.criteria.map((id) => ({ id, extra: extraOf(id) })) };
}

/** How so many seconds sit in their time, from three quarters of it to a tenth above; empty where there is nothing to say. */
export function timing(version: Version | null, spoken: number): string {
  if (version === null) return spoken > wholeAnswer ? `shorten it to ${wholeAnswer} s, listeners tire after that` : '';
  const { seconds, name } = version;
  if (seconds === null) return '';
  const over = spoken - seconds;
  if (over > seconds * 0.1) return `${over} s too long for ${name}; shorten the setting first, never the end`;
  if (spoken < seconds * 0.75) return `${-over} s to spare in ${name}; add what you decided and why`;
  return `it fits ${name}`;
}

/** The key under which drafts and answers of a version are kept; the plain question's own id for the whole answer. */
export function draftKey(question: string, version: Version | null): string {
  return version === null ? question : `${question}/${version.id}`;
}
