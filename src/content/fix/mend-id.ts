import type { Problem } from '../../course/course.js';
import { isId } from '../fields.js';
import type { Document, Edit } from './document.js';
import { lineOfKey } from './mend-key.js';

/** Words that become an id without losing a letter: "Drain Time", "drain_time". */
const harmless = /^[A-Za-z0-9]+(?:[ _-]+[A-Za-z0-9]+){0,7}$/;

const idOf = (words: string): string => words.toLowerCase().replace(/[ _-]+/g, '-');

/** An id in capitals, with blanks or with underscores, in a heading or behind a key. */
export function mendId({ file, line, message }: Problem, document: Document): Edit | null {
  const [, key, value = ''] = /^"(?:(\w+): )?([^"]*)" is no id/.exec(message) ?? [];
  const id = idOf(value.trim());
  if (!harmless.test(value.trim()) || !isId(id)) return null;
  const told = { what: 'bad-id', message: `"${value}" is "${id}"` };
  const text = document.lines[line - 1]?.text ?? '';
  if (/^##\s/.test(text)) {
    return text.replace(/^##\s+|\s+#*\s*$/g, '') === value ? { line, to: [`## ${id}`], ...told } : null;
  }
  if (key === undefined || (key === 'id' && idOfFile(file) !== id)) return null;
  const at = lineOfKey(document, line, key);
  // In a mapping on one line the value may hold anything: only a value with the line to itself is plain.
  if (at === null || !new RegExp(`^[\\s>-]*${key}\\s*:\\s*["']?${value}["']?\\s*$`).test(at.text)) return null;
  return { line: at.line, to: [at.text.replace(/:.*$/, `: ${id}`)], ...told };
}

/** The id that a lesson, a quiz or a deck has by the name of its file. */
function idOfFile(file: string): string {
  return /^(?:lessons|quizzes)\/[^/]+\/(?:\d+-)?(.+)\.md$/.exec(file)?.[1] ?? '';
}

/** A lesson without an id has the one that its file is named after. */
export function mendMissingId({ file, line, message }: Problem, { lines }: Document): Edit | null {
  const id = idOfFile(file);
  const first = lines[1]?.text;
  if (message !== '"id" is missing' || line !== 2 || !isId(id) || first === undefined) return null;
  if (lines.some(({ text }, index) => index < 30 && /^id\s*:/.test(text))) return null;
  return { line: 2, to: [`id: ${id}`, first], what: 'missing-key', message: `its id is "${id}", as its file has it` };
}
