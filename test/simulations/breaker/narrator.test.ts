import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

function story(scenario: string, set: Record<string, number | string> = {}): string[] {
  return new Run(plan(breaker, { scenario, set })).finish().story.map(({ at, text }) => `${at.toFixed(2)} ${text}`);
}

describe('the story', () => {
  it('tells what the breaker did, with numbers', () => {
    expect(story('with-breaker')).toEqual([
      '0.00 The dependency hangs for 60 s: a call sent now waits 2 s and fails.',
      '2.00 The first call has failed. 40 threads waited at that moment.',
      '2.20 5 failures: the breaker opens. Calls fail at once for 30 s; 39 calls sent before still wait.',
      '32.20 The timer ends. Half-open: the next call is sent as a probe, the others still fail at once.',
      '34.20 It fails: the breaker opens for another 30 s.',
      '59.95 All threads are free again: 1,200 calls made, 45 sent to the dependency, 1,155 failed fast, 0 answered.',
      '60.00 The dependency answers again, but the breaker stays open for another 4.2 s, so calls still fail at once.',
    ]);
  });

  it('tells how the pile grows where there is none', () => {
    expect(story('hang-for-a-minute')).toContain(
      '30.00 Half of the hang: 600 calls sent, 561 failed, 40 threads wait.',
    );
  });

  it('tells once that the retry budget is spent', () => {
    const spent = story('retry-budget').filter((text) => text.includes('budget is spent'));
    expect(spent).toEqual([
      '2.20 The retry budget is spent: 4 retries for 44 calls, 10 % at most. This failure is final.',
    ]);
  });

  it('does not tell every round of a breaker that opens again and again', () => {
    expect(story('with-breaker', { openSeconds: 0.5 }).length).toBeLessThan(15);
  });
});
