import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { fanOut } from '../../../src/simulations/fan-out/fan-out.js';
import { plain } from '../../../src/text/line.js';

function picture(scenario: string, at: number, size = { columns: 76, rows: 10 }): string {
  const run = new Run(plan(fanOut, { scenario }));
  run.advance(at);
  return run
    .picture(size)
    .map((line) => plain(line).trimEnd())
    .join('\n');
}

describe('the picture of a fan-out', () => {
  it('shows who keeps a request waiting, and the two distributions on one axis', () => {
    expect(picture('one-in-a-hundred', 12.3)).toBe(
      [
        ' request 95 asks 100 servers, all needed',
        ' ●●●●●✗●●●●●●●●●●●●✗●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●✗●●●●●●',
        ' ●●●●●●●●●●●●●●●●●●●●●●●●●●',
        ' … 97 of 100 answers, the latest after 10 ms; waiting for 283 ms',
        ' latest  ✗✗✗✗✗✗✗✗✗✗✗✗✗✗✓✗✓✓✗✗✗✗✓✓✗✓✓✗✗✗✓✓✗✓✓✓✗✓✓✗✗✗✗✗✓✓✓✓✓✗✗✓✓✗✓✗ 59 % slow',
        ' one server ──────────────●◆───────────────┊───────────────▲───────────────',
        ' a request  ───────────────────────────────┊─────────────●◆▲───────────────',
        '            1 ms            10 ms          100 ms          1 s         10 s',
        '            ● 50 %  ◆ 99 %  ▲ 99.9 %  are within   ┊ slow',
      ].join('\n'),
    );
  });

  it('tells second copies from first ones', () => {
    expect(picture('hedged', 12.3)).toContain('■');
    expect(picture('one-in-a-hundred', 12.3)).not.toMatch(/[■□]/);
  });

  it('shows the lines at the replicas where copies wait', () => {
    expect(picture('hedges-feed-back', 12.3)).toMatch(/ waiting [▁▂▃▄▅▆▇█]{40} at most \d+ copies/);
  });

  it('shows the requests before this one where there is room', () => {
    const rows = picture('one-in-a-hundred', 50, { columns: 116, rows: 24 }).split('\n');
    expect(rows.filter((row) => /^ [✗✓] 1?0? ?(1 s|10 ms) +[●✗]{50}/.test(row)).length).toBeGreaterThan(8);
  });

  it.each([
    [4, / 1 ms .* 10 s$/m],
    [5, /97 of 100 answers/],
    [6, /latest +[✗✓]/],
  ])('keeps the axis, then the request, then the latest ones in %d rows', (rows, what) => {
    const drawn = picture('one-in-a-hundred', 12.3, { columns: 76, rows });
    expect(drawn).toMatch(/one server/);
    expect(drawn).toMatch(/a request/);
    expect(drawn).toMatch(/ 1 ms .* 10 s$/m);
    expect(drawn).toMatch(what);
  });

  it('cuts no number in a narrow terminal', () => {
    for (const name of Object.keys(fanOut.scenarios))
      expect(picture(name, 3.21, { columns: 56, rows: 8 }), name).not.toMatch(/…$/m);
  });
});
