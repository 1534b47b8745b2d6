import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCourse } from '../../../src/content/load.js';
import type { BankQuestion } from '../../../src/practice/coach/bank.js';
import { readBank } from '../../../src/practice/coach/deck.js';

const root = new URL('../../..', import.meta.url).pathname;

/** The real course: the samples of its interview deck are the coach's fixtures. */
export const { course } = await loadCourse(root);

export const bank = readBank({ course });

export function questionNamed(id: string): BankQuestion {
  const found = bank.find((question) => question.id === id);
  if (found === undefined) throw new Error(`the deck has no question ${id}`);
  return found;
}

export interface WrittenAnswer {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly least: number;
  readonly most: number;
  readonly text: string;
}

/** Answers from a Markdown file beside this one: `## id · question · kind · least-most`, then the answer. */
export function writtenAnswers(file: string): readonly WrittenAnswer[] {
  const [, ...parts] = readFileSync(join(root, 'test/practice/coach', file), 'utf8').split(/^## /m);
  return parts.map((part) => {
    const [head = ''] = part.split('\n');
    const [id = '', question = '', kind = '', range = ''] = head.split(' · ');
    const [least = 0, most = 0] = range.split('-').map(Number);
    return { id, question, kind, least, most, text: part.slice(head.length).trim() };
  });
}
