import type { Problem } from '../../course/course.js';
import { numberIn } from '../yaml.js';
import type { Document, Edit } from './document.js';
import { lineOfKey } from './mend-key.js';

/** A number or a yes in quotes loses them; one value where a list is wanted becomes a list of one. */
export function mendType({ line, message }: Problem, document: Document): Edit | null {
  const [, key = '', wanted = ''] = /^"(\w+)" must be (a number|true or false|a list), /.exec(`${message}, `) ?? [];
  if (key === '') return null;
  const at = lineOfKey(document, line, key);
  const value = new RegExp(`^\\s*${key}\\s*:\\s*(.*?)\\s*$`).exec(at?.text ?? '')?.[1] ?? '';
  const mended = wanted === 'a list' ? listOf(value) : unquoted(value, wanted);
  if (at === null || mended === null) return null;
  const to = at.text.replace(/:.*$/, () => `: ${mended}`);
  return { line: at.line, to: [to], what: 'wrong-type', message: `"${key}" is ${mended}` };
}

function unquoted(value: string, wanted: string): string | null {
  const bare = /^(["'])(.*)\1$/.exec(value)?.[2]?.trim() ?? '';
  if (wanted === 'a number') return numberIn(bare) === null ? null : bare;
  return bare === 'true' || bare === 'false' ? bare : null;
}

/** Only what YAML reads in one way, inside a list and outside of one. */
function listOf(value: string): string | null {
  return /^[\w-]+$/.test(value) && !['true', 'false', 'null'].includes(value) ? `[${value}]` : null;
}
