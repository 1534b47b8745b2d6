import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

describe('the picture', () => {
  it('shows both actors along one line of time', () => {
    const run = new Run(plan(interleaving, { scenario: 'slow-reader' }));
    run.advance(3);
    expect(run.picture({ columns: 76, rows: 10 }).map((each) => plain(each).trimEnd())).toEqual([
      'not decided yet  rule: the cache holds nothing older than the database',
      '',
      '        1            2            3            4            5',
      'reader  check────────load──────────────────────┄┄┄┄┄┄┄┄┄┄┄┄┄·fill┄┄┄┄┄┄┄┄',
      'writer  ──────────────────────────▸update──────·delete┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄',
      '┌ in hand ─────────────┐ ┌ cache ───────────────┐ ┌ database ────────────┐',
      '│ €12 v1               │ │ empty                │ │ €9 v2                │',
      '└──────────────────────┘ └──────────────────────┘ └──────────────────────┘',
      'The writer updates the row: the mug costs €9 now.',
      'orders 0✓  1✓ [2✗] 3✓  4✓  5✓  6✓  7✓  8✓  9✓  1 of 10 ✗',
    ]);
  });

  it('stays in its frame, in every order at every moment', () => {
    const sizes = [
      { columns: 56, rows: 8 },
      { columns: 76, rows: 10 },
      { columns: 116, rows: 24 },
    ];
    for (const scenario of Object.keys(interleaving.scenarios)) {
      for (const order of [0, 2, 4]) {
        const run = new Run(plan(interleaving, { scenario, set: { order } }));
        for (let at = 0; at <= 6; at++) {
          run.advance(at);
          for (const size of sizes) {
            const lines = run.picture(size);
            expect(lines.length).toBeLessThanOrEqual(size.rows);
            expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(size.columns);
          }
        }
      }
    }
  });
});
