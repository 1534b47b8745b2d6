import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { plotLines, plotMargin } from '../../src/text/plot.js';
import type { Plot } from '../../src/text/plot-model.js';
import { lineWidth } from '../../src/text/width.js';

const ramp = Array.from({ length: 20 }, (_, index) => index * 50);

function plotOf(changes: Partial<Plot> = {}): Plot {
  return {
    curves: [{ values: ramp, passed: 20, slots: 20, tone: 'series-a' }],
    most: 1000,
    whole: true,
    share: false,
    until: 120,
    at: 120,
    marks: [],
    levels: [],
    flags: [],
    unit: 's',
    ...changes,
  };
}

const draw = (plot: Plot, columns = 40, rows = 8) => plotLines(plot, { columns, rows }, 8).map(plain);

describe('a plot', () => {
  it('has an axis from zero in steps of 1, 2 or 5, and the time below', () => {
    const lines = draw(plotOf());
    expect(lines[0]).toMatch(/^ 1,000 ┤/);
    expect(lines[3]).toMatch(/^ {3}500 ┤/);
    expect(lines[6]).toMatch(/^ {5}0 ┼━/);
    expect(lines[7]).toMatch(/^ {8}0 +50 +100 s *$/);
  });

  it('is not filled by a single message where more are expected', () => {
    const one = plotOf({ curves: [{ values: [1, 1, 1], passed: 3, slots: 20, tone: 'series-a' }] });
    expect(draw(one).slice(0, 5).join('')).not.toMatch(/[⠁-⣿]/);
    expect(draw(one)[5]).toMatch(/⣀/);
  });

  it('draws two runs to one scale, the second as a line over the area of the first', () => {
    const half = ramp.map((value) => value / 2);
    const [a, b] = [
      { values: ramp, passed: 20, slots: 20, tone: 'series-a' as const },
      { values: half, passed: 20, slots: 20, tone: 'series-b' as const },
    ];
    const lines = plotLines(plotOf({ curves: [a, b] }), { columns: 40, rows: 8 }, 8);
    const tones = lines.map((line) => line.map(({ tone }) => tone));
    expect(tones[0]).toContain('series-a');
    expect(tones[0]).not.toContain('series-b');
    expect(tones[3]).toContain('series-b');
  });

  it('keeps a peak of one sample, however narrow it is', () => {
    const values = Array.from({ length: 240 }, (_, index) => (index === 100 ? 1000 : 0));
    const lines = draw(plotOf({ curves: [{ values, passed: 240, slots: 240, tone: 'series-a' }] }), 30);
    expect(lines[0]).toMatch(/[⠁-⣿]/);
  });

  it('holds the curve against a level and an instant, which never hide its edge', () => {
    const lines = draw(
      plotOf({
        levels: [{ value: 500, tone: 'warn', glyph: '┄' }],
        flags: [{ at: 60, tone: 'warn', glyph: '┊' }],
      }),
    );
    expect(lines[3]).toMatch(/┄┄/);
    expect(lines.slice(0, 6).filter((line) => line.includes('┊')).length).toBeGreaterThanOrEqual(5);
    expect(lines[6]).toContain('◆');
  });

  it('leaves out what lies beyond its axes', () => {
    const lines = draw(
      plotOf({ levels: [{ value: 5000, tone: 'warn', glyph: '┄' }], flags: [{ at: 500, tone: 'warn', glyph: '┊' }] }),
    );
    expect(lines.join('\n')).not.toMatch(/[┄┊◆]/);
  });

  it('has one cursor through the plot and the time axis, and what comes after it is faint', () => {
    const rewound = plotOf({ at: 60, curves: [{ values: ramp, passed: 10, slots: 20, tone: 'series-a' }] });
    const lines = plotLines(rewound, { columns: 40, rows: 8 }, 8);
    const at = plain(lines[6] ?? []).indexOf('●');
    expect(plain(lines[0] ?? [])[at]).toBe('│');
    expect(lines[4]?.some(({ tone, text }) => tone === 'dim' && /[⠁-⣿]/.test(text))).toBe(true);
  });

  it('marks the moments of the story on the time axis', () => {
    expect(draw(plotOf({ marks: [12, 60] }))[6]?.match(/┻/g)).toHaveLength(2);
  });

  it('labels shares from 0 to 100 %', () => {
    const share = plotOf({ share: true, whole: false, most: 1, curves: [] });
    expect(plotMargin(share, 8)).toBe(7);
    expect(draw(share)[0]).toMatch(/100 % ┤/);
  });

  it('fits any room, whatever is in it', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 2000, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 240 }),
        fc.integer({ min: 12, max: 200 }),
        fc.integer({ min: 3, max: 30 }),
        fc.double({ min: 0, max: 120, noNaN: true }),
        (values, columns, rows, at) => {
          const curve = { values, passed: Math.floor(values.length / 2), slots: 240, tone: 'series-a' as const };
          const lines = plotLines(
            plotOf({
              curves: [curve, { ...curve, tone: 'series-b' }],
              at,
              marks: [at],
              flags: [{ at, tone: 'warn', glyph: '┊' }],
            }),
            { columns, rows },
            8,
          );
          expect(lines).toHaveLength(rows);
          for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(columns);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });
});
