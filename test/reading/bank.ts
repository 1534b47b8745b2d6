import type { BankQuestion } from '../../src/practice/interview/bank/bank.js';
import { readBank } from '../../src/practice/interview/bank/bank.js';
import { course } from '../whole-course.js';

/** The real course: its interview deck is what the reading is used with. */
export { course };

export const bank = readBank({ course });

export function questionNamed(id: string): BankQuestion {
  const found = bank.find((question) => question.id === id);
  if (found === undefined) throw new Error(`the deck has no question ${id}`);
  return found;
}
