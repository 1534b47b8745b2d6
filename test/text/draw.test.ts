import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, beside, box, clip, fitLine, gap, roundUp, sparkline, spread } from '../../src/text/draw.js';
import { line, plain } from '../../src/text/line.js';
import { lineWidth, width } from '../../src/text/width.js';

it('spreads two texts to the edges, and keeps them apart where there is no room', () => {
  expect(plain(spread(line('a'), line('b'), 5))).toBe('a   b');
  expect(lineWidth(spread(line('abc'), line('def'), 4))).toBe(7);
});

describe('a bar', () => {
  it('fills cells by halves', () => {
    expect(bar(50, 100, 4)).toBe('━━  ');
    expect(bar(1, 32, 4)).toBe('╸   ');
    expect(bar(27, 32, 4)).toBe('━━━╸');
    expect(bar(25, 100, 4, '─')).toBe('━───');
  });

  it('shows that a little is not nothing', () => {
    expect(bar(0.0001, 100, 4)).toBe('╸   ');
    expect(bar(0, 100, 4)).toBe('    ');
  });

  it('is always as wide as was asked for', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.integer({ min: 0, max: 50 }), (value, max, cells) => {
        expect(width(bar(value, max, cells))).toBe(cells);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a sparkline', () => {
  it('rises with the values and keeps peaks when it is narrower than they are many', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 8, 8)).toBe('▁▁▂▃▄▅▆▇');
    expect(sparkline([0, 0, 0, 9, 0, 0], 2)).toBe('▁█');
  });

  it('leaves a blank where there is no value yet', () => {
    expect(sparkline([1, Number.NaN], 2)).toBe('█ ');
  });
});

describe('boxes', () => {
  it('frames lines under a title at the width asked for', () => {
    expect(box('cache', [line('k1', '● k2'), line('a line that is too long')], 14).map(plain)).toEqual([
      '┌ cache ─────┐',
      '│ k1● k2     │',
      '│ a line th… │',
      '└────────────┘',
    ]);
  });

  it('stand beside each other with their tops aligned', () => {
    const drawn = beside(box('', [line('a')], 5), gap(2), box('b', [line('b'), line('c')], 8));
    expect(drawn.map(plain)).toEqual(['┌───┐  ┌ b ───┐', '│ a │  │ b    │', '└───┘  │ c    │', '       └──────┘']);
  });

  it('clips what does not fit', () => {
    expect(clip([line('abcde'), line('x'), line('y')], { columns: 3, rows: 2 }).map(plain)).toEqual(['ab…', 'x']);
  });

  it('fits a line to a width, shorter or longer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (text, cells) => {
        expect(lineWidth(fitLine(line(text), cells))).toBe(cells);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a round number', () => {
  it('is the next of 1, 2, 5 and their tenfold', () => {
    expect([0, 0.3, 1, 1.2, 4, 50, 1400].map(roundUp)).toEqual([1, 0.5, 1, 2, 5, 50, 2000]);
  });
});
