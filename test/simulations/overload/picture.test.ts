import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { overload } from '../../../src/simulations/overload/overload.js';
import { plain } from '../../../src/text/line.js';

function picture(scenario: string, at: number, size = { columns: 76, rows: 10 }): string {
  const run = new Run(plan(overload, { scenario }));
  run.advance(at);
  return run
    .picture(size)
    .map((line) => plain(line).trimEnd())
    .join('\n');
}

describe('the picture of an overload', () => {
  it('shows whose callers have gone, what the thread works for, and what comes of it', () => {
    expect(picture('collapse', 20.3)).toBe(
      [
        ' open clients      ┌ 346 in the queue, oldest 2.9 s ──┐  ┌ 1 thread ───────┐',
        ' 120/s ─●─●─▶      │               ●●●○○○○○○○○○○○○○○○ │  │ ✗               │',
        '                   │               ●●●○○○○○○○○○○○○○○○ │  │ for nobody      │',
        '                   │                ●●●○○○○○○○○○○○○○○ │  │                 │',
        '                   │                ●●●○○○○○○○○○○○○○○ │  │                 │',
        '                   └──────────────────────────────────┘  └─────────────────┘',
        ' offered       105/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
        ' in time         0/s ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍',
        ' ╍ too late   118/s',
        ' ● 5 requests  ○ its caller has gone',
      ].join('\n'),
    );
  });

  it('shows users who think and wait, and what both kinds of clients would say', () => {
    const drawn = picture('coordinated-omission', 40);
    expect(drawn).toContain('1 user');
    expect(drawn).toMatch(/ open clients say: +half within 1 ms, 99 in 100 within 9\.\d s/);
    expect(drawn).toMatch(/ closed clients say: +half within 1 ms, 99 in 100 within 1 ms/);
    expect(picture('coordinated-omission', 25)).toContain('✗ stalled');
  });

  it('draws goodput against offered load where there is room: up, and off a cliff', () => {
    const rows = picture('goodput-curve', 59, { columns: 116, rows: 24 }).split('\n');
    const lowest = rows.at(-2) ?? '';
    expect(rows.at(-1)).toMatch(/^ +0\/s +200\/s$/);
    expect(lowest.slice(50, 60)).toBe('██████████');
    expect(lowest.slice(85)).not.toContain('█');
  });

  it('shows the limit at the door', () => {
    expect(picture('adaptive-limit', 60)).toMatch(/‖ 1\d at once/);
  });

  it('names what is refused and by which rule', () => {
    const drawn = picture('short-queue', 20);
    expect(drawn).toMatch(/✗ refused +\d+\/s/);
    expect(drawn).toContain('newest refused');
  });

  it('says it all in four rows where there are no more', () => {
    const rows = picture('collapse', 20.3, { columns: 56, rows: 4 }).split('\n');
    expect(rows[0]).toBe(' 120/s ▶ 346 in the queue ▶ 1 of 1 busy, 1 for nobody');
    expect(rows[1]).toMatch(/●○+ │$/);
    expect(rows.slice(2).map((row) => row.slice(0, 21).trimEnd())).toEqual([
      ' offered       105/s',
      ' in time         0/s',
    ]);
  });

  it.each([
    { columns: 56, rows: 4 },
    { columns: 56, rows: 8 },
    { columns: 76, rows: 10 },
    { columns: 116, rows: 24 },
  ])('cuts nothing at $columns by $rows', (size) => {
    for (const name of Object.keys(overload.scenarios)) expect(picture(name, 13.3, size), name).not.toContain('…');
  });
});
