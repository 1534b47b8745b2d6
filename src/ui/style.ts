import type { Settings } from '../store/settings.js';
import type { Span } from '../text/line.js';
import { type Style, type Theme, themes } from './themes.js';

export interface ColourHints {
  readonly wished: Settings['theme'];
  /** False under NO_COLOR and --no-color. */
  readonly colour: boolean;
  /** "15;0": foreground and background, as some terminals set COLORFGBG. */
  readonly colorFgBg: string | undefined;
  /** Whether the terminal has its own sixteen colours and no others. */
  readonly onlyOwnColours: boolean;
}

/**
 * The theme to start with. A background of 7 or 9 and up is light; a terminal that says nothing is taken for dark. High
 * contrast follows the background as "auto" does. Where there are only sixteen colours, the nearest of them to a theme's is
 * no theme any more: they get the theme made for them.
 */
export function chooseTheme({ wished, colour, colorFgBg, onlyOwnColours }: ColourHints): Theme {
  if (!colour || wished === 'plain') return themes.plain;
  if (onlyOwnColours) return themes.terminal;
  const background = Number(colorFgBg?.split(';').at(-1) ?? 0);
  const isLight = background === 7 || background >= 9;
  if (wished === 'auto') return isLight ? themes.light : themes.dark;
  if (wished === 'contrast') return isLight ? themes['contrast-on-light'] : themes.contrast;
  return themes[wished];
}

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
