/**
 * A line of styled text: what pictures, lessons and transcripts are made of before anything draws them.
 * The screen paints lines with colour, linear mode prints them without; neither lays anything out again.
 */

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
  /** Where text is typed. On screen the terminal's own cursor stands there, and the span is not inverse as well. */
  readonly caret?: true;
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
