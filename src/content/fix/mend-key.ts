import type { Problem } from '../../course/course.js';
import { isOneSlipApart } from '../../text/edit-distance.js';
import { practiceSchema, questionSchema, simulationSchema } from '../schema/fences.js';
import { courseFileSchema, lessonSchema } from '../schema/front-matter.js';
import type { Schema } from '../schema/kinds.js';
import type { Document, Edit } from './document.js';

/** A key that means nothing and is one slip away from a single one that would mean something there. */
export function mendKey({ line, message }: Problem, document: Document): Edit | null {
  const key = /^"([^"]+)"/.exec(message)?.[1] ?? '';
  const near = keysAround(document, line).filter((known) => isOneSlipApart(key, known) || sameLetters(key, known));
  const [only, ...more] = near;
  if (only === undefined || more.length > 0 || key === only) return null;
  const at = lineOfKey(document, line, key);
  if (at === null) return null;
  return {
    line: at.line,
    to: [at.text.replace(at.pattern, `$1${only}$2`)],
    what: 'unknown-key',
    message: `"${key}" is "${only}"`,
  };
}

/** "at_most" and "AtMost" are "atMost". */
function sameLetters(typed: string, known: string): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(typed) === letters(known);
}

/** The line of a key whose value stands on `line`; null where it is not plain which one it is. */
export function lineOfKey(
  { lines }: Document,
  line: number,
  key: string,
): { readonly line: number; readonly text: string; readonly pattern: RegExp } | null {
  const word = key.replace(/[^\w-]/g, '\\$&');
  const pattern = new RegExp(`((?:^|[{,-])\\s*)${word}(\\s*:)`);
  // A value that is a list or a mapping may begin below its key.
  for (const at of [line, line - 1]) {
    const text = lines[at - 1]?.text ?? '';
    if (text.match(new RegExp(pattern, 'g'))?.length === 1) return { line: at, text, pattern };
  }
  return null;
}

/** Every key that could stand on a line, whichever mapping it is in: what does not belong there is found by the check. */
function keysAround({ file, lines }: Document, line: number): readonly string[] {
  const before = lines.slice(0, line).findLast(({ text }) => /^\s*(?:[>*+-]\s+)*(?:`{3,}|~{3,})/.test(text));
  const fence = /(?:`{3,}|~{3,})\s*(\w+)/.exec(before?.text ?? '')?.[1];
  if (fence !== undefined && Object.hasOwn(fences, fence)) return keysIn(fences[fence]);
  if (file === 'lessons/course.md') return keysIn(courseFileSchema);
  return file.startsWith('lessons/') ? keysIn(lessonSchema) : [];
}

const fences: Readonly<Record<string, Schema>> = {
  sim: simulationSchema([]),
  quiz: questionSchema,
  practice: practiceSchema([]),
};

function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items } = schema as { readonly properties?: unknown; readonly items?: unknown };
  const own = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [...new Set([...own.flatMap(([key, inner]) => [key, ...keysIn(inner)]), ...keysIn(items)])];
}
