/** A page as a list of parts. The screen draws them and linear mode says them, so that both tell the same. */
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { scrolled, scrollTarget, squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { label, prose } from '../kit/page.js';
import type { Binding } from '../kit/practice.js';

export interface Part {
  readonly draw: (columns: number) => readonly Line[];
  readonly say: readonly Line[];
}

export function sentence(text: string, tone?: Tone): Part {
  return { draw: (columns) => prose(text, columns, tone), say: [line(text)] };
}

/** A line that stands as it is, and fits any screen. */
export function row(...text: readonly (Span | string)[]): Part {
  return { draw: () => [line(...text)], say: [line(...text)] };
}

/** A name and what there is to say about it. */
export type Fact = readonly [name: string, ...text: (Span | string)[]];

/** Facts under each other, their names in a column of so many cells. */
export function facts(cells: number, all: readonly Fact[], tone: Tone = 'dim'): Part {
  return {
    draw: (columns) =>
      all.flatMap(([name, ...text]) => hangingIndent([label(span(name, tone), cells)], line(...text), columns)),
    say: all.map(([name, ...text]) => line(`${capital(name.trim())}: `.replace('?:', '?'), ...text)),
  };
}

/** A heading and the parts that belong to it, without a line between them. */
export function section(title: string, ...parts: readonly Part[]): Part {
  const heading: Line = [{ ...span(title, 'heading'), bold: true }];
  return {
    draw: (columns) => [heading, ...parts.flatMap(({ draw }) => draw(columns))],
    say: [[], heading, ...sayPage(parts)],
  };
}

/** What only the screen has. */
export function silent(draw: Part['draw']): Part {
  return { draw, say: [] };
}

/** What is only said. */
export function aloud(...sentences: readonly string[]): Part {
  return { draw: () => [], say: sentences.map((text) => line(text)) };
}

/** The parts under each other, an empty line between them. */
export function drawPage(parts: readonly Part[], columns: number): readonly Line[] {
  const drawn = parts.map(({ draw }) => draw(columns)).filter((lines) => lines.length > 0);
  return drawn.flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

export function sayPage(parts: readonly Part[]): readonly Line[] {
  return parts.flatMap(({ say }) => say);
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A page that may be longer than the screen, as much of it as there is room for. */
export function fitPage(lines: readonly Line[], size: Size, scroll: number): readonly Line[] {
  return scrolled(squeezed(lines, size.rows), size, scroll);
}

export interface ScrollIntent {
  readonly type: 'scroll';
  readonly key: Key;
}

/** The state after a key for scrolling through such a page. */
export function scrollPage<State extends { readonly scroll: number }>(
  state: State,
  { key }: ScrollIntent,
  lines: readonly Line[],
  { rows }: Size,
): State {
  const scroll = scrollTarget(key, state.scroll, squeezed(lines, rows).length, rows);
  return scroll === null ? state : { ...state, scroll };
}

export const scrollBindings: readonly Binding<ScrollIntent>[] = (
  ['down', 'up', 'page-down', 'page-up', 'home', 'end'] as const
).map((key, index) => ({
  keys: [key],
  intent: { type: 'scroll', key },
  ...(index === 0 && { label: '↑↓', meaning: 'scroll' }),
}));
