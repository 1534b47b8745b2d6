import type { Tone } from '../text/line.js';

/** One of the sixteen colours that every terminal has and every person may have changed; in the words of chalk and Ink. */
export type OwnColour = 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

/** In Ink's own words, so that a style can be spread into a `<Text>`. */
export interface Style {
  /** Hexadecimal, for which terminals with fewer colours take the nearest, or a colour of the terminal itself. */
  readonly color?: `#${string}` | OwnColour;
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
  dim: { color: '#9e9e9e' },
  strong: { bold: true },
  heading: { color: '#5fd7d7', bold: true },
  code: { color: '#d7c7a7' },
  keyword: { color: '#87afd7' },
  literal: { color: '#afd787' },
  'series-a': { color: '#5fd7d7' },
  'series-b': { color: '#ffaf87' },
};

/** Colours of the 256, because the nearest to another one may be too pale on white. */
const light: Theme = {
  accent: { color: '#005f87' },
  good: { color: '#005f00' },
  bad: { color: '#af0000' },
  warn: { color: '#875f00' },
  dim: { color: '#626262' },
  strong: { bold: true },
  heading: { color: '#005f87', bold: true },
  code: { color: '#5f5f00' },
  keyword: { color: '#005faf' },
  literal: { color: '#005f5f' },
  'series-a': { color: '#005f87' },
  'series-b': { color: '#af0087' },
};

/** High contrast: seven to one and more on any dark background, and what is secondary hardly steps back. */
const contrast: Theme = {
  accent: { color: '#87ffff', bold: true },
  good: { color: '#afffaf' },
  bad: { color: '#ffafaf', bold: true },
  warn: { color: '#ffff87', bold: true },
  dim: { color: '#d0d0d0' },
  strong: { bold: true, underline: true },
  heading: { color: '#87ffff', bold: true, underline: true },
  code: { color: '#ffe7af' },
  keyword: { color: '#afd7ff' },
  literal: { color: '#d7ffaf' },
  'series-a': { color: '#87ffff' },
  'series-b': { color: '#ffd7af', bold: true },
};

const contrastOnLight: Theme = {
  accent: { color: '#004c59', bold: true },
  good: { color: '#0a4c0a' },
  bad: { color: '#870000', bold: true },
  warn: { color: '#5f005f', bold: true },
  dim: { color: '#444444' },
  strong: { bold: true, underline: true },
  heading: { color: '#004c59', bold: true, underline: true },
  code: { color: '#00005f' },
  keyword: { color: '#000087' },
  literal: { color: '#0a4c0a' },
  'series-a': { color: '#004c59' },
  'series-b': { color: '#87005f', bold: true },
};

/**
 * The terminal's own colours, as whoever uses it has set them. How they look, and how well they can be read, is theirs to
 * know. Left out are those that known sets of colours make unreadable: blue on black, bright black (the background itself
 * in Solarized), black and white. What is secondary is faint, in the terminal's own way.
 */
const terminal: Theme = {
  accent: { color: 'cyan' },
  good: { color: 'green' },
  bad: { color: 'red', bold: true },
  warn: { color: 'yellow', bold: true },
  dim: { dimColor: true },
  strong: { bold: true },
  heading: { color: 'cyan', bold: true },
  code: { color: 'magenta' },
  keyword: { color: 'cyan' },
  literal: { color: 'green' },
  'series-a': { color: 'cyan' },
  'series-b': { color: 'magenta', bold: true },
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

export const themes = { dark, light, contrast, 'contrast-on-light': contrastOnLight, terminal, plain } as const;
