import type { Problem } from '../../course/course.js';
import type { Document, Edit } from './document.js';
import { mendId, mendMissingId } from './mend-id.js';
import { mendKey } from './mend-key.js';
import { mendAllowance, mendFence } from './mend-line.js';
import { mendMinutes } from './mend-minutes.js';
import { mendType } from './mend-type.js';

/** Mends one problem where there is one way to, else null. */
export type Mend = (problem: Problem, document: Document) => Edit | null;

/** By the rule whose problems they mend. */
const table: Readonly<Record<string, Mend>> = {
  'bad-id': mendId,
  'idle-allowance': mendAllowance,
  'missing-key': mendMissingId,
  'reading-time': mendMinutes,
  'unclosed-fence': mendFence,
  'unknown-key': mendKey,
  'wrong-type': mendType,
};

/** The rules of which some problems mend themselves. */
export const mendedRules: readonly string[] = Object.keys(table);

/** One edit a line for problems of this document. */
export function mendsOf(document: Document, problems: readonly Problem[]): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const problem of problems) {
    if (problem.file !== document.file) continue;
    const edit = table[problem.rule]?.(problem, document) ?? null;
    if (edit !== null && !edits.has(edit.line)) edits.set(edit.line, edit);
  }
  return [...edits.values()];
}
