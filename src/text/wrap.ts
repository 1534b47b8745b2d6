import type { Inline } from '../course/block.js';
import { saidAddress, webAddress } from '../course/links.js';
import { graphemes } from './graphemes.js';
import { type Line, type Span, span } from './line.js';
import { lineBreaks } from './line-breaks.js';
import { isNarrow } from './narrow.js';
import { isClosing, isSpaceless } from './spaceless.js';
import { width } from './width.js';

/** How a piece of a course looks: code and links keep their meaning, the rest is weight and slant. */
export function styled({ text, strong, emphasis, strike, code, pre, href }: Inline): Span {
  return {
    text,
    ...(code && { tone: 'code' as const }),
    ...(pre && { pre: true as const }),
    ...(href !== undefined && { underline: true as const }),
    ...(strong && { bold: true as const }),
    ...(emphasis && { italic: true as const }),
    ...(strike && { strike: true as const }),
  };
}

/** The spans of a text; an address follows the last words of its link, and one on the web is one that a terminal can open. */
export function spans(text: readonly Inline[]): Span[] {
  return text.flatMap((piece, index): Span[] => {
    if (piece.href === undefined) return [styled(piece)];
    const href = webAddress(piece);
    const shown = href === null ? styled(piece) : { ...styled(piece), href };
    if (text[index + 1]?.href === piece.href) return [shown];
    const said = saidAddress(linkText(text, index), piece.href);
    if (said === null) return [shown];
    return href === null
      ? [shown, span(` (${said})`, 'dim')]
      : [shown, { text: ' ' }, { text: said, tone: 'dim', href }];
  });
}

/** All words of the link that ends here. */
function linkText(text: readonly Inline[], end: number): string {
  const href = text[end]?.href;
  let start = end;
  while (start > 0 && text[start - 1]?.href === href) start -= 1;
  return text
    .slice(start, end + 1)
    .map((piece) => piece.text)
    .join('');
}

/**
 * Breaks a text into lines of at most `columns` cells: at spaces where it can, where its script allows it, and inside a word
 * where it must.
 */
export function wrap(text: readonly Span[], columns: number): Line[] {
  const room = Math.max(1, columns);
  const lines: Span[][] = [];
  let current: Span[] = [];
  let used = 0;
  let gap: Span | null = null;
  /** Whether there is more on the line than the spaces of code. */
  let isBegun = false;

  const newLine = () => {
    lines.push(current);
    current = [];
    used = 0;
    gap = null;
    isBegun = false;
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
    if (word === 'break') newLine();
    else if (word.space !== null) {
      if (isBegun) gap = word.space;
      // Code keeps the spaces that it begins with, as far as they leave room for anything.
      else if (word.space.pre) add(word.space, Math.min(word.space.text.length, room - 1));
    } else {
      const size = word.spans.reduce((sum, span) => sum + width(span.text), 0);
      const before = gap === null ? 0 : width(gap.text);
      if (isBegun && used + before + size > room) newLine();
      if (gap !== null) add(gap, before);
      gap = null;
      for (const span of word.spans) addPart(span);
      isBegun = true;
    }
  }
  if (current.length > 0 || lines.length === 0) lines.push(current);
  return lines;
}

type Word =
  | 'break'
  | { readonly space: Span; readonly spans: readonly [] }
  /** What stays together, whatever its styles: `**bold**,` is one word of two spans. */
  | { readonly space: null; readonly spans: readonly Span[] };

/** Where a text is parted: at ends of lines and at spaces, but for the one between a number and its unit ("70 s", "75 %"). */
const gaps = /((?!(?<=\d) (?:ms|min|s|h|%)(?![\p{L}\d])) +|\n)/u;

/** Runs without spaces, and parts of them where a script may be broken without any. */
function* words(text: readonly Span[]): Generator<Word> {
  let word: Span[] = [];
  let space: Span | null = null;
  const gathered = function* (): Generator<Word> {
    for (const spans of word.length === 0 ? [] : parts(word)) yield { space: null, spans };
    word = [];
  };
  for (const span of text) {
    for (const part of span.text.split(gaps)) {
      if (part === '') continue;
      if (part === '\n') {
        yield* gathered();
        space = null;
        yield 'break';
      } else if (part.startsWith(' ')) {
        // Spaces of two styles that meet are one.
        space ??= { ...span, text: span.pre ? part : ' ' };
      } else {
        if (space !== null && word.length > 0 && isClosing(part)) word.push(space);
        else if (space !== null) {
          yield* gathered();
          yield { space, spans: [] };
        }
        space = null;
        word.push({ ...span, text: part });
      }
    }
  }
  yield* gathered();
}

/** A word cut where its script allows a line to end. */
function parts(word: readonly Span[]): readonly (readonly Span[])[] {
  const text = word.length === 1 ? (word[0]?.text ?? '') : word.map((span) => span.text).join('');
  if (isNarrow(text) || !isSpaceless(text)) return [word];
  // A space in a word is one that may end no line.
  const allowed = lineBreaks(text).filter((place) => text[place] !== ' ' && text[place - 1] !== ' ');
  const places = [...allowed, text.length];
  if (places.length === 1) return [word];
  const cut: Span[][] = [];
  let open: Span[] = [];
  let at = 0;
  let next = 0;
  for (const span of word) {
    for (let from = 0; from < span.text.length; ) {
      const to = Math.min(span.text.length, (places[next] ?? text.length) - at);
      open.push({ ...span, text: span.text.slice(from, to) });
      from = to;
      if (at + to < (places[next] ?? text.length)) continue;
      cut.push(open);
      open = [];
      next += 1;
    }
    at += span.text.length;
  }
  return open.length > 0 ? [...cut, open] : cut;
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
    a.pre === b.pre &&
    a.href === b.href
  );
}
