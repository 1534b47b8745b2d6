import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';

describe('knobs that do not go together', () => {
  it('are a first wait above the longest', () => {
    expect(() => plan(retry, { set: { baseMs: 100, capMs: 50 } })).toThrow('baseMs=100 is above capMs=50');
    expect(() => plan(retry, { set: { baseMs: 50, capMs: 50 } })).not.toThrow();
  });
});

describe('how long it lasts', () => {
  const settings: Record<string, number>[] = [
    {},
    { clients: 30, baseMs: 100 },
    { clients: 2 },
    { networkSpreadMs: 0 },
    { capMs: 100 },
    { networkMs: 500, networkSpreadMs: 100 },
  ];
  for (const backoff of ['none', 'exponential', 'full-jitter', 'equal-jitter', 'decorrelated-jitter']) {
    it.each(settings)(`is enough for all to write: ${backoff}, %o`, (set) => {
      for (const seed of [1, 2, 3]) {
        const run = new Run(plan(retry, { set: { ...set, backoff }, seed })).finish();
        expect(run.next).toBe(Number.POSITIVE_INFINITY);
      }
    });
  }
});
