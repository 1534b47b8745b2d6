import { loadCourse } from '../../../src/content/load.js';
import type { BankQuestion } from '../../../src/practice/interview/bank/bank.js';
import { readBank } from '../../../src/practice/interview/bank/bank.js';

const root = new URL('../../..', import.meta.url).pathname;

/** The real course: the samples of its interview deck are the coach's fixtures. */
export const { course } = await loadCourse(root);

export const bank = readBank({ course });

export function questionNamed(id: string): BankQuestion {
  const found = bank.find((question) => question.id === id);
  if (found === undefined) throw new Error(`the deck has no question ${id}`);
  return found;
}
