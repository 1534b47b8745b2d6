import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { anyKnobs } from './any-knobs.js';

const drawn = (scenario: string, at: number, set = {}) => {
  const run = new Run(plan(cache, { scenario, set }));
  run.advance(at);
  return run.picture({ columns: 76, rows: 10 }).map((each) => plain(each).trimEnd());
};

describe('the picture', () => {
  it('shows what only the cache has, and when it will be saved', () => {
    expect(drawn('three-writers', 9.9)).toEqual(
      [
        'write-back   mean write 1.00 ms',
        '         ┌ cache 5 of 5, LRU ─────────┐             ┌ database ────────────┐',
        'app ───▶ │ 1 v40●  2 v40●  3 v40●     │ ╌╌ flush ╌╌▶│ writes 0.0/s         │',
        '20 w/s   │ 4 v39●  5 v39●             │ in 0.1 s    │ 1 v0  2 v0  3 v0     │',
        '         │                            │             │ 4 v0  5 v0           │',
        '         └────────────────────────────┘             └──────────────────────┘',
        '',
        'unsaved  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 198 writes to 5 keys, flush in 0.1 s',
        'stale reads 0   writes lost 0   requests failed 0',
        '● unsaved',
      ].map((each, row) =>
        row === 7 ? expect.stringContaining('flush in 0.1 s') : row === 8 ? expect.any(String) : each,
      ),
    );
  });

  it('shows copies that are older than the database', () => {
    expect(drawn('no-invalidation', 20).join('\n')).toMatch(
      /4 v\d+!▁[\s\S]*stale reads ✗ \d+[\s\S]*! older than the database/,
    );
  });

  it('shows the herd on the road and the overload', () => {
    const lines = drawn('overlap', 0.15);
    expect(lines.slice(1, 5)).toEqual([
      '         ┌ cache 0 of 1, LRU ─────────┐             ┌ database overload ───┐',
      'app ───▶ │ empty                      │ ▶▶▶▶▶▶▶▶▶▶▶ │ reads 100 of 50/s    │',
      '100 r/s  │                            │ 15 loading  │ ━━━━━━━━━━━━▶ 200 %  │',
      '         │                            │             │ 1 v0                 │',
    ]);
    expect(drawn('overlap', 0.15, { singleFlight: 'on' })[3]).toContain('1 loading');
  });

  it('shows a cache that cannot be reached', () => {
    expect(drawn('lost-cache', 25).join('\n')).toMatch(/cannot be reached[\s\S]*back in 15\.0 s[\s\S]*625 %/);
  });

  it('shows how long a copy still lives', () => {
    expect(drawn('time-to-live', 303).join('\n')).toMatch(/life {5}━+.*left/);
  });

  it('stays in its frame at any moment', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, sizes, fc.double({ min: 0, max: 20, noNaN: true }), (set, size, at) => {
        const run = new Run(plan(cache, { set, until: 20 }));
        run.advance(at);
        const lines = run.picture(size);
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(size.columns);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
