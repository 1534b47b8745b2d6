import { describe, expect, it } from 'vitest';
import { toAscii } from '../../src/text/ascii.js';
import { brailleAsAscii, brailleOf, Dots, emptyCell, fullCell } from '../../src/text/dots.js';
import { width } from '../../src/text/width.js';

describe('a canvas of dots', () => {
  it.each([
    [0, 0, '⡀'],
    [1, 0, '⢀'],
    [0, 3, '⠁'],
    [1, 2, '⠐'],
  ])('sets the dot at %d, %d from the bottom left', (x, y, character) => {
    const dots = new Dots(1, 1);
    dots.set(x, y);
    expect(brailleOf(dots.at(0, 0))).toBe(character);
  });

  it('fills a cell with eight dots, each set once or twice', () => {
    const dots = new Dots(2, 2);
    for (const x of [2, 3, 2]) for (const y of [0, 1, 2, 3]) dots.set(x, y);
    expect(dots.at(1, 1)).toBe(fullCell);
    expect(dots.at(0, 0)).toBe(emptyCell);
  });

  it('knows nothing outside of itself', () => {
    const dots = new Dots(1, 1);
    for (const [x, y] of [
      [-1, 0],
      [2, 0],
      [0, -1],
      [0, 4],
    ] as const)
      dots.set(x, y);
    expect(dots.at(0, 0)).toBe(emptyCell);
  });
});

describe('dots where there are none', () => {
  it.each([
    ['⠀', ' '],
    ['⣿', '#'],
    ['⠉', "'"],
    ['⣀', '.'],
    ['⡇', ':'],
  ])('%s becomes "%s" of the same width', (character, ascii) => {
    expect(brailleAsAscii(character)).toBe(ascii);
    expect(toAscii(character)).toBe(ascii);
    expect(width(character)).toBe(1);
  });
});
