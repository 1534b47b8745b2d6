import type { Inline } from '../course/block.js';

const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|approx|Dr|Mr|Ms|St)\.$/;

/** Start of each sentence in a text, and its end: [start, end) pairs in order. */
function bounds(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘'(`]*[\p{Lu}\d`])|\n/gu)) {
    const mark = text.slice(start, match.index + 1);
    if (match[0] !== '\n' && abbreviations.test(mark)) continue;
    const end = match.index + match[0].length;
    found.push([start, end]);
    start = end;
  }
  if (start < text.length) found.push([start, text.length]);
  return found;
}

/** The sentences of a paragraph, in order. */
export function sentences(text: string): readonly string[] {
  return bounds(text)
    .map(([start, end]) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== '');
}

/** The sentence of a paragraph that the character at `offset` belongs to, with its styles. */
export function sentenceAround(paragraph: readonly Inline[], offset: number): readonly Inline[] {
  const plain = paragraph.map((piece) => piece.text).join('');
  const [start, end] = bounds(plain).find(([, until]) => offset < until) ?? [0, plain.length];
  const cut: Inline[] = [];
  let at = 0;
  for (const piece of paragraph) {
    const text = piece.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    at += piece.text.length;
    if (text !== '') cut.push({ ...piece, text });
  }
  const last = cut.at(-1);
  return last === undefined ? cut : [...cut.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
