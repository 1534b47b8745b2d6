/**
 * GIFT's control characters may stand for themselves behind a backslash. While a text is taken apart they are replaced by
 * characters of no script, so that splitting at the others needs no care; that is how Moodle does it as well.
 */
const escapes: readonly (readonly [written: string, meant: string])[] = [
  ...['\\', ':', '#', '=', '{', '}', '~'].map((one) => [`\\${one}`, one] as const),
  ['\\n', '\n'],
];

const first = 0xe000;
const held = (index: number) => String.fromCharCode(first + index);
const writtenForms = /\\[\\:#={}~n]/g;
const heldForms = new RegExp(`[${held(0)}-${held(escapes.length - 1)}]`, 'g');

export function hold(text: string): string {
  return text
    .replace(heldForms, '')
    .replace(writtenForms, (form) => held(escapes.findIndex(([written]) => written === form)));
}

export function release(text: string): string {
  return text.replace(heldForms, (one) => escapes[one.charCodeAt(0) - first]?.[1] ?? '');
}

/** A text that means itself in GIFT. An empty line would end the question, so ends of lines are written as such. */
export function giftText(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n');
}
