import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { plain } from '../../../src/text/line.js';

function picture(
  scenario: string,
  at: number,
  set: Record<string, number | string> = {},
  rows = 10,
): readonly string[] {
  const run = new Run(plan(chain, { scenario, set }));
  run.advance(at);
  return run.picture({ columns: 76, rows }).map((line) => plain(line).trimEnd());
}

describe('the picture of a chain', () => {
  it('is a staircase in a row', () => {
    expect(picture('five-hops', 0.22)).toEqual([
      ' caller  ✓ has its answer after 200 ms',
      ' hop 1   ━━━━━━━━━━············································· 40 ms',
      ' hop 2   ··········━━━━━━━━━···································· 40 ms',
      ' hop 3   ···················━━━━━━━━━━·························· 40 ms',
      ' hop 4   ·····························━━━━━━━━━················· 40 ms',
      ' hop 5   ······································━━━━━━━━━━······· 40 ms',
      '         0 ms        50          100         150         200',
      ' 40 + 40 + 40 + 40 + 40 = 200 ms',
    ]);
  });

  it('is a wall side by side, and does not give the answer away before it is there', () => {
    const drawn = picture('one-slow-hop', 0.05);
    expect(drawn[0]).toBe(' caller  … waits for 50 ms');
    expect(new Set(drawn.slice(1, 5).map((row) => row.slice(8, 60))).size).toBe(1);
    expect(drawn.at(-1)).toBe(' all at once');
    expect(picture('one-slow-hop', 0.1).at(-1)).toBe(' the slowest of 40, 40, 40, 40, 90 ms: 90 ms');
  });

  it('shows what is left for later under the line', () => {
    expect(picture('last-hop-queued', 0.18).slice(5, 7)).toEqual([
      ' enqueue ·········································━━············ 5 ms',
      ' hop 5   ···········································━━━········· in queue',
    ]);
  });

  it('counts calls that fail', () => {
    const drawn = picture('retry-layers', 3.5);
    expect(drawn[3]).toMatch(/^ hop 3 {3}·╍+·.* ×64 calls$/);
    expect(drawn.at(-1)).toBe(' the last hop is down, 4 tries in each layer: 4 × 4 × 4 = 64 calls');
  });

  it('adds the failures of many requests up in the last row', () => {
    const drawn = picture('nines', 2_592_000);
    const failures = drawn.slice(1, 7).map((row) => Number(row.match(/✗ (\d+)/)?.[1]));
    expect(failures.slice(0, 5).reduce((sum, each) => sum + each, 0)).toBe(failures[5]);
    expect(drawn[6]).toContain('request');
    expect(drawn.at(-1)).toBe(' 99.9 % ^ 5 = 99.50 %, 216 min down in 30 days');
  });

  it('lets neighbours share a row where there are too many', () => {
    expect(
      picture('five-hops', 0.3, { hops: 10 }, 8)
        .slice(1, 6)
        .map((row) => row.slice(0, 9)),
    ).toEqual([' 1 to 2  ', ' 3 to 4  ', ' 5 to 6  ', ' 7 to 8  ', ' 9 to 10 ']);
  });
});
