import { createContext } from 'react';
import type { Span, Tone } from '../text/line.js';

/** In Ink's own words, so that a style can be spread into a `<Text>`. */
export interface Style {
  /** Hexadecimal; fewer colours are found where the terminal has fewer. */
  readonly color?: string;
  readonly bold?: true;
  readonly dimColor?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly inverse?: true;
}

/** What each tone looks like. The only place that knows a colour. */
export type Theme = Readonly<Record<Tone, Style>>;

const dark: Theme = {
  accent: { color: '#5fd7d7' },
  good: { color: '#87d787' },
  bad: { color: '#ff8787' },
  warn: { color: '#ffd787' },
  dim: { color: '#8a8a8a' },
  strong: { bold: true },
  heading: { color: '#5fd7d7', bold: true },
  code: { color: '#d7c7a7' },
  keyword: { color: '#87afd7' },
  literal: { color: '#afd787' },
  'series-a': { color: '#5fd7d7' },
  'series-b': { color: '#ffaf87' },
};

const light: Theme = {
  accent: { color: '#00697a' },
  good: { color: '#23691f' },
  bad: { color: '#b3261e' },
  warn: { color: '#7a5200' },
  dim: { color: '#6b6b6b' },
  strong: { bold: true },
  heading: { color: '#00697a', bold: true },
  code: { color: '#6b4a12' },
  keyword: { color: '#1f4e9c' },
  literal: { color: '#3a6b1f' },
  'series-a': { color: '#00697a' },
  'series-b': { color: '#a04a00' },
};

/** No colour at all: weight alone. Everything that a colour says is also said by a word or a glyph. */
const plain: Theme = {
  accent: { bold: true },
  good: {},
  bad: { bold: true },
  warn: { bold: true },
  dim: { dimColor: true },
  strong: { bold: true },
  heading: { bold: true },
  code: {},
  keyword: {},
  literal: {},
  'series-a': {},
  'series-b': { bold: true },
};

export const themes = { dark, light, plain } as const;

export interface ColourHints {
  readonly wished: 'auto' | keyof typeof themes;
  /** False under NO_COLOR and --no-color. */
  readonly colour: boolean;
  /** "15;0": foreground and background, as some terminals set COLORFGBG. */
  readonly colorFgBg: string | undefined;
}

/** The theme to start with. A background of 7 or 9 and up is light; a terminal that says nothing is taken for dark. */
export function chooseTheme({ wished, colour, colorFgBg }: ColourHints): Theme {
  if (!colour) return plain;
  if (wished !== 'auto') return themes[wished];
  const background = Number(colorFgBg?.split(';').at(-1) ?? 0);
  return background === 7 || background >= 9 ? light : dark;
}

export const ThemeContext = createContext<Theme>(dark);

export function styleOf(span: Span, theme: Theme): Style {
  return {
    ...(span.tone !== undefined && theme[span.tone]),
    ...(span.bold && { bold: true }),
    ...(span.italic && { italic: true }),
    ...(span.underline && { underline: true }),
    ...(span.strike && { strikethrough: true }),
    ...(span.inverse && !span.caret && { inverse: true }),
  };
}
