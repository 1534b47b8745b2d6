/**
 * A line of styled text: what pictures, lessons and transcripts are made of before anything draws them.
 * The screen paints lines with colour, linear mode prints them without; neither lays anything out again.
 */

import type { Key } from './key.js';

/** What a stretch of text means; `ui/theme.ts` gives each a colour. */
export type Tone =
  | 'accent'
  | 'good'
  | 'bad'
  | 'warn'
  | 'dim'
  | 'strong'
  | 'heading'
  | 'code'
  | 'keyword'
  | 'literal'
  | 'series-a'
  | 'series-b';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly inverse?: true;
  /** Code, whose spaces mean something: none is left out when it is wrapped. */
  readonly pre?: true;
  /** Where text is typed. On screen the terminal's own cursor stands there, and the span is not inverse as well. */
  readonly caret?: true;
  /** The address on the web that it links to, safe for a terminal. */
  readonly href?: string;
  /** The keys that a click on it presses. */
  readonly press?: readonly Key[];
}

export type Line = readonly Span[];

/** One span; `span('12', 'accent')`. */
export function span(text: string, tone?: Tone): Span {
  return tone === undefined ? { text } : { text, tone };
}

/** A line from spans and plain strings. */
export function line(...parts: (Span | string)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** The line without its styles. */
export function plain(of: Line): string {
  return of.map((part) => part.text).join('');
}

/** The line with the keys that a click anywhere on it presses. */
export function pressing(of: Line, ...press: readonly Key[]): Line {
  return of.map((part) => ({ ...part, press }));
}

/** The keys that choose, with a click, what is so many steps below the cursor of a list (or above it, for less than none). */
export function stepsTo(steps: number): readonly Key[] {
  return [...Array.from({ length: Math.abs(steps) }, (): Key => (steps < 0 ? 'up' : 'down')), 'enter'];
}
