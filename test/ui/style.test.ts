import { describe, expect, it } from 'vitest';
import { paint } from '../../src/ui/paint.js';
import { type ColourHints, chooseTheme, styleOf } from '../../src/ui/style.js';
import { themes } from '../../src/ui/themes.js';

const nothing: ColourHints = { wished: 'auto', colour: true, colorFgBg: undefined, onlyOwnColours: false };

describe('the theme to start with', () => {
  it.each<[string, Partial<ColourHints>, keyof typeof themes]>([
    ['nothing is known', {}, 'dark'],
    ['the background is black', { colorFgBg: '15;0' }, 'dark'],
    ['the background is white', { colorFgBg: '0;15' }, 'light'],
    ['the learner chose', { wished: 'light', colorFgBg: '15;0' }, 'light'],
    ['the learner chose the terminal’s own colours', { wished: 'terminal' }, 'terminal'],
    ['high contrast is wished for', { wished: 'contrast' }, 'contrast'],
    ['high contrast is wished for on white', { wished: 'contrast', colorFgBg: '0;15' }, 'contrast-on-light'],
    [
      'high contrast on white is wished for and the terminal says nothing',
      { wished: 'contrast-on-light' },
      'contrast-on-light',
    ],
    ['the terminal has sixteen colours', { wished: 'light', onlyOwnColours: true }, 'terminal'],
    ['NO_COLOR is set', { wished: 'light', colour: false }, 'plain'],
    ['NO_COLOR is set and the terminal has sixteen colours', { colour: false, onlyOwnColours: true }, 'plain'],
  ])('when %s', (_, hints, theme) => {
    expect(chooseTheme({ ...nothing, ...hints })).toBe(themes[theme]);
  });
});

describe('a span', () => {
  it('takes its colour from its tone and its weight from itself', () => {
    expect(styleOf({ text: 'x', tone: 'bad', bold: true }, themes.dark)).toEqual({ ...themes.dark.bad, bold: true });
  });

  it('is painted in the terminal’s own colours too', () => {
    expect(paint([{ text: 'x', tone: 'good' }], themes.terminal)).toContain('x');
  });
});
