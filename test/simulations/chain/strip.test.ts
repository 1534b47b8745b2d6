import { describe, expect, it } from 'vitest';
import { mark, Strip } from '../../../src/simulations/chain/strip.js';

const drawn = (strip: Strip, row: number, cells: number, short = false) =>
  Array.from({ length: cells }, (_, cell) => strip.mark(row, cell, cells, short)).join('');

describe('a strip of time', () => {
  it('shows bars that meet without overlapping', () => {
    const strip = new Strip(2);
    strip.begin(0, 10);
    strip.paint(0, 0, 4.3, mark.work);
    strip.paint(1, 4.3, 10, mark.work);
    expect(drawn(strip, 0, 10)).toBe('1111000000');
    expect(drawn(strip, 1, 10)).toBe('0000111111');
  });

  it('does not lose what is short', () => {
    const strip = new Strip(1);
    strip.begin(100, 10);
    strip.paint(0, 105, 105.001, mark.failed);
    expect(drawn(strip, 0, 10)).toBe('0000000000');
    expect(drawn(strip, 0, 10, true)).toBe('0000020000');
  });

  it('does not paint over failures, until it begins anew', () => {
    const strip = new Strip(1);
    strip.begin(0, 10);
    strip.paint(0, 0, 10, mark.failed);
    strip.paint(0, 0, 10, mark.work);
    expect(drawn(strip, 0, 2)).toBe('22');
    strip.begin(10, 10);
    expect(drawn(strip, 0, 2)).toBe('00');
  });

  it('counts what happened in each part', () => {
    const strip = new Strip(2);
    strip.begin(0, 30);
    for (const day of [0.5, 1, 29.9, 30]) strip.count(1, day);
    expect([0, 1, 2].map((cell) => strip.sum(1, cell, 3))).toEqual([2, 0, 2]);
    expect(strip.sum(0, 0, 3)).toBe(0);
  });

  it('knows how far a time reaches', () => {
    const strip = new Strip(1);
    strip.begin(50, 10);
    expect([0, 50, 55, 60, 90].map((at) => strip.reached(at, 20))).toEqual([0, 0, 10, 20, 20]);
  });
});
