import type { Inline } from '../course/block.js';
import { webAddress } from '../course/links.js';
import { graphemes } from './graphemes.js';
import type { Line, Span } from './line.js';
import { width } from './width.js';

/** How a piece of a course looks: code and links keep their meaning, the rest is weight and slant. */
export function styled({ text, strong, emphasis, strike, code, href }: Inline): Span {
  return {
    text,
    ...(code && { tone: 'code' as const }),
    ...(href !== undefined && { underline: true as const }),
    ...(strong && { bold: true as const }),
    ...(emphasis && { italic: true as const }),
    ...(strike && { strike: true as const }),
  };
}

/** The spans of a text; an address on the web follows its link, so that a terminal can open it. */
export function spans(text: readonly Inline[]): Span[] {
  return text.flatMap((piece) => {
    const href = webAddress(piece);
    if (href === null) return [styled(piece)];
    const shown = { ...styled(piece), href };
    return piece.text === href ? [shown] : [shown, { text: ' ' }, { text: href, tone: 'dim', href }];
  });
}

/** Breaks a text into lines of at most `columns` cells, at spaces where it can and inside a word where it must. */
export function wrap(text: readonly Span[], columns: number): Line[] {
  const room = Math.max(1, columns);
  const lines: Span[][] = [];
  let current: Span[] = [];
  let used = 0;
  let gap: Span | null = null;

  const newLine = () => {
    lines.push(current);
    current = [];
    used = 0;
    gap = null;
  };
  const add = (span: Span, cells: number) => {
    const last = current.at(-1);
    if (last !== undefined && sameStyle(last, span))
      current[current.length - 1] = { ...last, text: last.text + span.text };
    else current.push(span);
    used += cells;
  };
  /** Adds a part of a word, cut where the line is full. */
  const addPart = (span: Span) => {
    const cells = width(span.text);
    if (used + cells <= room) return add(span, cells);
    let piece = '';
    let taken = 0;
    for (const character of graphemes(span.text)) {
      const size = width(character);
      if (used + taken + size > room && used + taken > 0) {
        if (piece !== '') add({ ...span, text: piece }, taken);
        newLine();
        piece = '';
        taken = 0;
      }
      piece += character;
      taken += size;
    }
    add({ ...span, text: piece }, taken);
  };

  for (const word of words(text)) {
    if (word === 'break') {
      newLine();
      continue;
    }
    if (word.space !== null) {
      gap = used > 0 ? word.space : null;
      continue;
    }
    const size = word.spans.reduce((sum, span) => sum + width(span.text), 0);
    if (used > 0 && used + (gap === null ? 0 : 1) + size > room) newLine();
    if (gap !== null) add(gap, 1);
    gap = null;
    for (const span of word.spans) addPart(span);
  }
  if (current.length > 0 || lines.length === 0) lines.push(current);
  return lines;
}

type Word =
  | 'break'
  | { readonly space: Span; readonly spans: readonly [] }
  | { readonly space: null; readonly spans: Span[] };

/** Where a line may be broken: at spaces, but for the one between a number and its unit ("70 s", "75 %"), and at ends of lines. */
const gaps = /((?<!\d) +| +(?!(?:ms|min|s|h|%)(?![\p{L}\d]))|\n)/u;

/** Words are runs without spaces, whatever their styles: `**bold**,` is one word of two spans. */
function* words(text: readonly Span[]): Generator<Word> {
  let word: Span[] = [];
  for (const span of text) {
    for (const part of span.text.split(gaps)) {
      if (part === '') continue;
      const isSpace = part.startsWith(' ');
      if (!isSpace && part !== '\n') {
        word.push({ ...span, text: part });
        continue;
      }
      if (word.length > 0) yield { space: null, spans: word };
      word = [];
      yield isSpace ? { space: { ...span, text: ' ' }, spans: [] } : 'break';
    }
  }
  if (word.length > 0) yield { space: null, spans: word };
}

function sameStyle(a: Span, b: Span): boolean {
  return (
    a.tone === b.tone &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.inverse === b.inverse &&
    a.caret === b.caret &&
    a.href === b.href
  );
}
