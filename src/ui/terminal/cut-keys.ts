const esc = '\u001b';
export const ctrlC = '\u0003';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/** The most that is kept of one paste, in code units: more than any field takes. */
const longestPaste = 1_000_000;

/** From this many characters in one read it is no person typing, but a paste of a terminal that does not mark its pastes. */
const unmarkedPaste = 1024;

export interface Cut {
  readonly keys: string[];
  /** The beginning of a key whose end has not come yet. */
  readonly rest: string;
}

/** Cuts what a terminal sent into keys; a paste stays whole, with the marks around it. */
export function cutKeys(input: string): Cut {
  if (isUnmarkedPaste(input)) return { keys: [asPaste(input)], rest: '' };
  const keys: string[] = [];
  let at = 0;
  while (at < input.length) {
    if (input.startsWith(pasteStart, at)) {
      const end = input.indexOf(pasteEnd, at);
      if (end === -1) return { keys, rest: shortened(input.slice(at)) };
      keys.push(input.slice(at, end + pasteEnd.length));
      at = end + pasteEnd.length;
      continue;
    }
    const key = input[at] === esc ? escapeSequence(input.slice(at, at + longestSequence)) : firstCharacter(input, at);
    if (key === null) return { keys, rest: input.slice(at) };
    keys.push(key);
    at += key.length;
  }
  return { keys, rest: '' };
}

/** Whether this is the beginning of a paste, for which one waits longer than for the end of an escape sequence. */
export function isPaste(rest: string): boolean {
  return rest.startsWith(pasteStart);
}

/** A paste whose end mark never came. */
export function endPaste(rest: string): string {
  return rest + pasteEnd;
}

function asPaste(text: string): string {
  return pasteStart + text + pasteEnd;
}

function isUnmarkedPaste(input: string): boolean {
  return input.length >= unmarkedPaste && !/[^\P{Cc}\r\n\t]/u.test(input);
}

/** What is beyond the bound is left out of the middle: the end mark may come in two pieces. */
function shortened(paste: string): string {
  if (paste.length <= longestPaste) return paste;
  return paste.slice(0, longestPaste) + paste.slice(1 - pasteEnd.length);
}

/** The length of such a report, mark and all. */
const oldReport = 6;

/** No key of any terminal is longer; a sequence that is gets cut. */
const longestSequence = 64;

/** The escape sequence at the start of the text; null if more of it may follow. */
function escapeSequence(text: string): string | null {
  if (text.length === 1) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape is what is being looked for
  const complete = /^\u001b(?:\[\[?[0-?]*[ -/]*[@-~]|O[@-~]|\u001b?\[[0-?]*[ -/]*[@-~])/.exec(text);
  // The oldest report of a mouse has three characters behind it, which are no keys.
  if (complete?.[0] === `${esc}[M`) return text.length < oldReport ? null : text.slice(0, oldReport);
  if (complete !== null) return complete[0];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  if (text.length < longestSequence && /^\u001b(?:\u001b?\[[0-?]*[ -/]*|O)$/.test(text)) return null;
  return text[1] === esc ? esc : text.slice(0, 2);
}

let segmenter: Intl.Segmenter | undefined;

function firstCharacter(text: string, at: number): string {
  // Two characters of ASCII never are one grapheme, but for a carriage return and a newline, and those are two keys.
  if (text.charCodeAt(at) < 0x7f && !(text.charCodeAt(at + 1) > 0x7e)) return text.slice(at, at + 1);
  // Long enough for any cluster, short enough not to segment a whole paste for each letter.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text.slice(at, at + 64))) return segment;
  return text.slice(at, at + 1);
}
