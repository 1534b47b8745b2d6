import { describe, expect, it } from 'vitest';
import { chooseTheme, styleOf, themes } from '../../src/ui/theme.js';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('every tone can be read', () => {
  it.each([
    ['dark', '#000000'],
    ['dark', '#282c34'],
    ['light', '#ffffff'],
    ['light', '#fdf6e3'],
  ] as const)('in the %s theme on %s', (theme, background) => {
    for (const [tone, { color }] of Object.entries(themes[theme])) {
      if (color !== undefined) expect(contrast(color, background), tone).toBeGreaterThanOrEqual(4);
    }
  });

  it('without any colour in the plain theme', () => {
    for (const style of Object.values(themes.plain)) expect(style).not.toHaveProperty('color');
  });
});

describe('the theme to start with', () => {
  it.each([
    ['nothing is known', { wished: 'auto', colour: true, colorFgBg: undefined }, themes.dark],
    ['the background is black', { wished: 'auto', colour: true, colorFgBg: '15;0' }, themes.dark],
    ['the background is white', { wished: 'auto', colour: true, colorFgBg: '0;15' }, themes.light],
    ['the learner chose', { wished: 'light', colour: true, colorFgBg: '15;0' }, themes.light],
    ['NO_COLOR is set', { wished: 'light', colour: false, colorFgBg: undefined }, themes.plain],
  ] as const)('when %s', (_, hints, theme) => {
    expect(chooseTheme(hints)).toBe(theme);
  });
});

describe('a span', () => {
  it('takes its colour from its tone and its weight from itself', () => {
    expect(styleOf({ text: 'x', tone: 'bad', bold: true }, themes.dark)).toEqual({ ...themes.dark.bad, bold: true });
  });
});
