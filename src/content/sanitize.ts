/**
 * Text from a course file made safe for a terminal. Anyone may have written the file, and a terminal obeys what it is
 * sent: it sets the clipboard, renames the window, writes over what it said before. So text is stripped here once, at the
 * door, after Markdown and YAML have been parsed (both can spell an escape with ordinary letters).
 *
 * The order matters. Whole control strings go before shorter sequences, or their content would be left standing; single
 * characters go last, so that nothing which the earlier steps left over can still act.
 */

const newlines = /\r\n?|[\u0085\u2028\u2029]/g;

/** Control characters spelled out, so that the patterns below can be read (and printed). */
const [esc, bel, st, csi] = ['\\u001b', '\\u0007', '\\u009c', '\\u009b'];
const otherStrings = '\\u0090\\u0098\\u009d-\\u009f';

/** OSC, DCS, PM, APC and SOS with all they carry; one that is never closed ends with its line. */
const controlStrings = new RegExp(
  `(?:${esc}[\\]P^_X]|[${otherStrings}])(?:[^${bel}${esc}${st}${otherStrings}]*(?:${bel}|${esc}\\\\|${st})|[^\\n]*)`,
  'g',
);

const controlSequences = new RegExp(`(?:${esc}\\[|${csi})[0-?]*[ -/]*[@-~]?`, 'g');

/** ESC with what a terminal takes along: a character set, a key mode, a reset. */
const loneEscapes = new RegExp(`${esc}(?:[!-/]+[0-~]?|[0-?A-Zcno|}~])?`, 'g');

/** C0 but for the newline, DEL, C1; bidirectional marks; zero-width space and its kin; tags; halves of surrogate pairs. */
const strays =
  /(?!\n)\p{Cc}|[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** Anything that may have to go: a control character but for the newline, or one of the strays. */
const suspects = new RegExp(`[\\u2028\\u2029]|${strays.source}`, 'u');

/** The text without anything that a terminal would act on. Newlines stay, and so does the joiner inside emoji. */
export function clean(text: string): string {
  if (/^[\n\x20-\x7e]*$/.test(text) || !suspects.test(text)) return text;
  return text
    .replace(newlines, '\n')
    .replace(controlStrings, '')
    .replace(controlSequences, '')
    .replace(loneEscapes, '')
    .replaceAll('\t', '    ')
    .replace(strays, '');
}

/** The same for text that must stay on one line: a title, a file name, a message. */
export function cleanLine(text: string): string {
  return clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
