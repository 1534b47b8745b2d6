import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { anyKnobs } from './any-knobs.js';

const drawn = (scenario: string, at: number, set = {}) => {
  const run = new Run(plan(stampede, { scenario, set }));
  run.advance(at);
  return run.picture({ columns: 76, rows: 10 }).map((each) => plain(each).trimEnd());
};

describe('the picture', () => {
  it('shows the herd', () => {
    expect(drawn('expiry-at-noon', 10.02)).toEqual([
      'no protection   500 reads/s   0.4 s to rebuild',
      '',
      'life      ────────────────────────────── ✗ expired 0.0 s ago',
      '',
      'rebuilds  ▶▶▶▶▶▶▶▶▶▶▶ 11 under way',
      'database  ╸───────────────────────────── 11 of 800 loads this second',
      '',
      'so far    loads for one expiry 11   in one second 11   stale reads 0',
    ]);
  });

  it('shows who rebuilds and who waits', () => {
    const lines = drawn('single-flight', 10.1).join('\n');
    expect(lines).toContain('rebuilds  ▶▶▶▶▶▶▶▶ 8 under way');
    expect(lines).toMatch(/waiting {3}○+ 43 for somebody else/);
  });

  it('shows the chance of an early refresh', () => {
    expect(drawn('early-refresh', 7.5).join('\n')).toMatch(/chance .*0\.2 % of reads rebuild now/);
  });

  it('shows when many keys will expire', () => {
    expect(drawn('synchronised', 100).join('\n')).toMatch(
      /keys by when they expire[\s\S]*10,000 ┤[\s\S]*301 s from now/,
    );
  });

  it('shows how much of the traffic is let in', () => {
    expect(drawn('cold-deploy', 70, { rampPerMinute: 0.1 }).join('\n')).toMatch(/let in .* 20 %, 1,000 reads\/s/);
  });

  it('stays in its frame at any moment', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, sizes, fc.double({ min: 0, max: 30, noNaN: true }), (set, size, at) => {
        const run = new Run(plan(stampede, { set, until: 30 }));
        run.advance(at);
        const lines = run.picture(size);
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(size.columns);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
