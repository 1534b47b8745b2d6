import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { doubled, meanWait, wait } from '../../../src/simulations/retry/backoff.js';
import type { RetryKnobs } from '../../../src/simulations/retry/knobs.js';

const schedule = { baseMs: 100, capMs: 10_000 };
const retries = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const kinds: RetryKnobs['backoff'][] = ['none', 'exponential', 'full-jitter', 'equal-jitter', 'decorrelated-jitter'];

describe('base 100 ms, factor 2, cap 10 s', () => {
  const waits = [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000];

  it('waits 0.1 0.2 0.4 0.8 1.6 3.2 6.4 10 10 s', () => {
    expect(retries.map((retry) => doubled(retry, { ...schedule, backoff: 'exponential' }))).toEqual(waits);
  });

  it('waits half of that on average with full jitter', () => {
    const halves = waits.map((milliseconds) => milliseconds / 2);
    expect(retries.map((retry) => meanWait(retry, { ...schedule, backoff: 'full-jitter' }))).toEqual(halves);
  });
});

describe('drawn waits', () => {
  const limits: [RetryKnobs['backoff'], (v: number) => [number, number]][] = [
    ['none', () => [0, 0]],
    ['exponential', (v) => [v, v]],
    ['full-jitter', (v) => [0, v]],
    ['equal-jitter', (v) => [v / 2, v]],
  ];
  it.each(limits)('lie where they should: %s', (backoff, range) => {
    const random = new Streams(1).of('jitter');
    for (const retry of retries) {
      const [from, to] = range(doubled(retry, { ...schedule, backoff }));
      for (let draw = 0; draw < 50; draw++) {
        const milliseconds = wait(retry, 0, { ...schedule, backoff }, random);
        expect(milliseconds).toBeGreaterThanOrEqual(from);
        expect(milliseconds).toBeLessThanOrEqual(to);
      }
    }
  });

  it('lie between the base and three times the last: decorrelated jitter', () => {
    const random = new Streams(1).of('jitter');
    for (let draw = 0; draw < 200; draw++) {
      const milliseconds = wait(1, 500, { ...schedule, backoff: 'decorrelated-jitter' }, random);
      expect(milliseconds).toBeGreaterThanOrEqual(100);
      expect(milliseconds).toBeLessThanOrEqual(1500);
      expect(wait(1, 1e6, { ...schedule, backoff: 'decorrelated-jitter' }, random)).toBeLessThanOrEqual(10_000);
    }
  });

  it.each(kinds)('have the mean that theory gives them: %s', (backoff) => {
    const random = new Streams(3).of('jitter');
    const draws = 4000;
    const settings = { ...schedule, backoff };
    const sums = [0, 0, 0, 0];
    for (let client = 0; client < draws; client++) {
      let last = schedule.baseMs;
      for (let retry = 1; retry <= 4; retry++) {
        last = wait(retry, last, settings, random);
        sums[retry - 1] = (sums[retry - 1] ?? 0) + last;
      }
    }
    for (const [index, sum] of sums.entries()) {
      const expected = meanWait(index + 1, settings) ?? Number.NaN;
      expect(Math.abs(sum / draws - expected)).toBeLessThanOrEqual(0.05 * expected);
    }
  });
});
