import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { anyKnobs } from './any-knobs.js';

describe('the picture', () => {
  it('stays in its frame at any moment', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, sizes, fc.double({ min: 0, max: 1, noNaN: true }), (set, size, share) => {
        const run = new Run(plan(eviction, { set }));
        run.advance(Math.floor(share * set.requests));
        const lines = run.picture(size);
        expect(lines.length).toBeLessThanOrEqual(size.rows);
        expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(size.columns);
      }),
      { seed: 2, numRuns: 120 },
    );
  });

  const drawn = (scenario: string, set: Readonly<Record<string, string | number>>, at: number) => {
    const run = new Run(plan(eviction, { scenario, set }));
    run.advance(at);
    return run.picture({ columns: 76, rows: 10 }).map((each) => plain(each).trimEnd());
  };

  it('shows who comes, who leaves and what is held in which order', () => {
    expect(drawn('step-the-list', {}, 5)).toEqual([
      'LRU  request 5 of 7: D  ✗ miss, B leaves: unread for longest',
      'so far A✗ B✗ C✗ A✓ D✗',
      '',
      'list 3 of 3; read latest first',
      '┌───┬───┬───┐',
      '│ D │ A │ C │',
      '└───┴───┴───┘',
      '',
      'hits   ━━━━━━━━──────────────────────────────── 20.0 %, 1 of 5',
    ]);
  });

  it('shows bits and the hand', () => {
    expect(drawn('belady', { policy: 'sieve' }, 6).slice(3, 8)).toEqual([
      'queue 3 of 3; newest first; ● was read, spared once',
      '┌─────┬─────┬─────┐',
      '│ 2 ○ │ 1 ○ │ 4 ○ │',
      '└─────┴─────┴─────┘',
      '              ▲ hand',
    ]);
  });

  it("shows ARC's four lists and their shares", () => {
    expect(drawn('belady', { policy: 'arc', capacity: 4 }, 9).slice(3, 8)).toEqual([
      'B1░░░░░░░░░░░░░T1████████████████████████████T2████████████████████████████',
      'B1 lost by T1 1              │ 3 │',
      'T1 read once 2, target 0     │ 5 │ 4 │',
      'T2 read again 2, target 4    │ 2 │ 1 │',
      'B2 lost by T2 0              │ empty │',
    ]);
  });
});
