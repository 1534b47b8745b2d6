/** Names of rows in linear mode: letters for options, numbers where letters name something else. */
import { phrase } from '../words/phrase.js';

/** a, b, … z, then aa, ab, … as spreadsheets do. */
export function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** Which of `count` rows each letter of an answer names ("a c", "a,c", "ac"); null when one names none. */
export function readLetters(line: string, count: number): number[] | null {
  const words = line.toLowerCase().split(/[\s,;]+/);
  const only = words.filter((word) => word !== '');
  const labels = only.length === 1 && count <= 26 ? [...(only[0] ?? '')] : only;
  const names = Array.from({ length: count }, (_, index) => letter(index));
  const indexes = labels.map((label) => names.indexOf(label));
  return indexes.length === 0 || indexes.includes(-1) ? null : indexes;
}

/** "a letter from a to d". */
export function letterForm(count: number): string {
  return phrase('a letter from a to {last}', { last: letter(count - 1) });
}
