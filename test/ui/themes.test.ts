import { describe, expect, it } from 'vitest';
import { nearestColour } from '../../src/ui/nearest-colour.js';
import { type Theme, themes } from '../../src/ui/themes.js';

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

/** What a terminal with 256 colours shows for a colour. */
function among256(hex: string): string {
  const code = nearestColour(hex);
  const cube = code - 16;
  const level = (share: number) => (share === 0 ? 0 : 55 + 40 * share);
  const parts =
    code >= 232
      ? [8, 8, 8].map((base) => base + (code - 232) * 10)
      : [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const darkBackgrounds = {
  black: '#000000',
  'Visual Studio Code': '#1e1e1e',
  'One Dark': '#282c34',
  'Solarized dark': '#002b36',
  Ubuntu: '#300a24',
  Nord: '#2e3440',
};

const lightBackgrounds = {
  white: '#ffffff',
  'Solarized light': '#fdf6e3',
  GitHub: '#f6f8fa',
  Tango: '#eeeeec',
};

const grounds = [
  ['dark', darkBackgrounds, 4.5],
  ['light', lightBackgrounds, 4.5],
  ['contrast', darkBackgrounds, 7],
  ['contrast-on-light', lightBackgrounds, 7],
] as const;

const cases = grounds.flatMap(([theme, backgrounds, least]) =>
  Object.entries(backgrounds).map(([name, background]) => ({ theme, name, background, least })),
);

function coloursOf(theme: Theme): [tone: string, colour: string][] {
  return Object.entries(theme).flatMap(([tone, { color }]) => (color === undefined ? [] : [[tone, color]]));
}

describe('every tone can be read', () => {
  it.each(cases)('in the theme "$theme" on $name, $least to 1 and more', ({ theme, background, least }) => {
    for (const [tone, colour] of coloursOf(themes[theme]))
      expect(contrast(colour, background), tone).toBeGreaterThanOrEqual(least);
  });

  it.each(grounds)('in the theme "%s" where the terminal has 256 colours', (theme, backgrounds, least) => {
    // Black and white: what the nearest of 256 is worth on a background in between depends on which way it went.
    const background = 'black' in backgrounds ? backgrounds.black : backgrounds.white;
    for (const [tone, colour] of coloursOf(themes[theme]))
      expect(contrast(among256(colour), background), tone).toBeGreaterThanOrEqual(least);
  });

  it('in the terminal’s own colours as far as that can be known: none of those that known sets make unreadable', () => {
    const safe = ['red', 'green', 'yellow', 'magenta', 'cyan'];
    for (const [tone, colour] of coloursOf(themes.terminal)) expect(safe, tone).toContain(colour);
  });

  it('without any colour in the plain theme', () => {
    expect(coloursOf(themes.plain)).toEqual([]);
  });
});

describe('what must be told apart looks different', () => {
  it.each(Object.keys(themes) as (keyof typeof themes)[])('in the theme "%s"', (name) => {
    const theme = themes[name];
    for (const [one, other] of [
      ['good', 'bad'],
      ['series-a', 'series-b'],
      ['accent', 'dim'],
      ['strong', 'dim'],
    ] as const)
      expect(theme[one], `${one} and ${other}`).not.toEqual(theme[other]);
  });
});
