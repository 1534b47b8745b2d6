import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { pool } from '../../../src/simulations/pool/pool.js';
import { plain } from '../../../src/text/line.js';

function picture(scenario: string, at: number, set: Record<string, number | string> = {}): string {
  const run = new Run(plan(pool, { scenario, set }));
  run.advance(at);
  return run
    .picture({ columns: 76, rows: 10 })
    .map((line) => plain(line).trimEnd())
    .join('\n');
}

describe('the picture of a pool', () => {
  it('shows slots being held, and what is needed against what there is', () => {
    expect(picture('slow-dependency', 10)).toBe(
      [
        ' A 200/s         ┌ FULL, 100 of 100 ────────────────────┐  ✓ 400 served',
        ' ●─●─●─●─●─●─●▶  │ ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■ │  ✗ 1,500 refused',
        '   × 2 s = 400   │ ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■ │',
        '                 │ ■■■■■■■■■■■■■■■■■■■■■■■■■■■■         │',
        '                 │                                      │',
        '                 │                                      │',
        '                 └──────────────────────────────────────┘',
        ' needed 400 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
        ' pool   100 ━━━━━━━━━━━╸                                   300 short',
        ' ■ a slot held by A   · free',
      ].join('\n'),
    );
  });

  it('tells A from B by their marks', () => {
    const drawn = picture('shared-pool', 20);
    expect(drawn.match(/■/g)?.length).toBe(40 + 1);
    expect(drawn.match(/◆/g)?.length).toBe(2 + 1);
  });

  it('draws a bulkhead as two boxes', () => {
    const drawn = picture('bulkhead', 60);
    expect(drawn).toContain('A: FULL, 20 of 20');
    expect(drawn).toMatch(/B: \d+ of 30 in use/);
  });

  it('lets a mark stand for several slots where there are many', () => {
    expect(picture('healthy', 10, { poolSize: 1000 })).toContain('slots held by A');
  });
});
