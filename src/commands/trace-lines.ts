const newline = 0x0a;
const carriageReturn = 0x0d;
const mark = [0xef, 0xbb, 0xbf] as const;

/** Where the text begins: after the mark of UTF-8, where it has one. */
export function startOfText(bytes: Uint8Array): number {
  return mark.every((byte, index) => bytes[index] === byte) ? mark.length : 0;
}

export function isLineEnd(byte: number): boolean {
  return byte === newline || byte === carriageReturn;
}

/** Where the line that `from` is in ends: at its first byte that is no longer of it. */
export function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isLineEnd(bytes[at] as number)) at += 1;
  return at;
}

/** Where the next line begins, from where one ends. */
export function nextLine(bytes: Uint8Array, end: number): number {
  return bytes[end] === carriageReturn && bytes[end + 1] === newline ? end + 2 : end + 1;
}

/** The number, from 1, of the line that begins at `start`. Only an error asks for it, so nobody counts before. */
export function lineNumber(bytes: Uint8Array, start: number): number {
  let line = 1;
  for (let at = startOfText(bytes); at < start; line += 1) at = nextLine(bytes, endOfLine(bytes, at));
  return line;
}

export function textOf(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, to);
}

/** The first lines that are not blank, with where each begins. */
export function firstLines(bytes: Buffer, most: number): { readonly text: string; readonly start: number }[] {
  const lines: { text: string; start: number }[] = [];
  for (let start = startOfText(bytes); start < bytes.length && lines.length < most; ) {
    const end = endOfLine(bytes, start);
    const text = textOf(bytes, start, end);
    if (text.trim() !== '') lines.push({ text, start });
    start = nextLine(bytes, end);
  }
  return lines;
}
