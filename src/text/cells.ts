import { type Span, span, type Tone } from './line.js';

/** One cell of a plot. */
export interface Cell {
  readonly text: string;
  readonly tone: Tone | undefined;
}

export const blank: Cell = { text: ' ', tone: undefined };

/** The cell in which an instant lies; the last one for the end of the axis. */
export function cellOf(at: number, until: number, cells: number): number {
  return Math.min(Math.max(Math.floor((at / until) * cells), 0), cells - 1);
}

/** Neighbours of one tone as one span. */
export function joined(cells: readonly Cell[]): Span[] {
  const spans: Span[] = [];
  for (const { text, tone } of cells) {
    const last = spans.at(-1);
    if (last !== undefined && last.tone === tone) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push(span(text, tone));
  }
  return spans;
}
