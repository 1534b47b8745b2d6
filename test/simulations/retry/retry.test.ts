import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { retry } from '../../../src/simulations/retry/retry.js';
import { keepsItsPromises } from '../properties.js';
import { contend, type WaitRule } from './brooker.js';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measured(backoff: string, seed: number, set: Record<string, number | string> = {}) {
  return figuresOf(plan(retry, { set: { backoff, ...set }, seed })).measure();
}

function means(backoff: string) {
  const runs = seeds.map((seed) => measured(backoff, seed));
  const of = (metric: string) => mean(runs.map((metrics) => Number(metrics[metric])));
  return { calls: of('calls'), relative: of('callsRelative'), milliseconds: of('completionMs') };
}

const none = means('none');
const exponential = means('exponential');
const full = means('full-jitter');
const equal = means('equal-jitter');
const decorrelated = means('decorrelated-jitter');

describe('a hundred clients and one row, as AWS compared it', () => {
  it('makes about a third of the calls with full or equal jitter', () => {
    for (const { relative } of [full, equal]) {
      expect(relative).toBeGreaterThan(0.3);
      expect(relative).toBeLessThan(0.4);
    }
    expect(Math.abs(full.relative - equal.relative)).toBeLessThan(0.02);
  });

  it('makes more with decorrelated jitter, and far more with exponential backoff alone', () => {
    expect(decorrelated.relative).toBeGreaterThan(equal.relative);
    expect(exponential.relative).toBeGreaterThan(decorrelated.relative * 1.5);
    expect(exponential.relative).toBeLessThan(1);
    expect(none.relative).toBe(1);
  });

  it('takes about ten times as long with exponential backoff alone as with jitter', () => {
    const slowest = Math.max(full.milliseconds, equal.milliseconds, decorrelated.milliseconds);
    expect(exponential.milliseconds / slowest).toBeGreaterThan(8.5);
    expect(exponential.milliseconds / full.milliseconds).toBeGreaterThan(10);
    expect(none.milliseconds).toBeLessThan(full.milliseconds);
  });

  it.each(seeds.slice(0, 5))('keeps that order run by run (seed %i)', (seed) => {
    const calls = ['full-jitter', 'decorrelated-jitter', 'exponential', 'none'].map((backoff) =>
      Number(measured(backoff, seed).calls),
    );
    expect(calls).toEqual([...calls].sort((a, b) => a - b));
  });
});

describe('the same experiment written another way', () => {
  const doubled = (retries: number) => Math.min(2000, 5 * 2 ** (retries - 1));
  const rules: [string, WaitRule, { calls: number; milliseconds: number }][] = [
    ['none', () => 0, none],
    ['full jitter', (retries, random) => random.uniform() * doubled(retries), full],
    ['equal jitter', (retries, random) => (doubled(retries) * (1 + random.uniform())) / 2, equal],
  ];
  it.each(rules)('makes as many calls in as much time with %s', (_, rule, ours) => {
    const runs = seeds.map((seed) => contend(100, rule, new Streams(seed).of('all')));
    expect(mean(runs.map((run) => run.calls)) / ours.calls).toBeCloseTo(1, 1);
    expect(Math.abs(mean(runs.map((run) => run.milliseconds)) / ours.milliseconds - 1)).toBeLessThan(0.15);
  });
});

describe('clients in perfect step', () => {
  it.each([2, 10, 40])('%i of them make n (n + 1) ÷ 2 calls', (clients) => {
    const set = { clients, networkSpreadMs: 0 };
    expect(measured('none', 1, set).calls).toBe((clients * (clients + 1)) / 2);
    expect(measured('exponential', 1, set).calls).toBe((clients * (clients + 1)) / 2);
  });
});

describe('every client', () => {
  it.each(['none', 'exponential', 'full-jitter', 'equal-jitter', 'decorrelated-jitter'])(
    'writes once: %s',
    (backoff) => {
      const { written, calls, refused, completionMs } = measured(backoff, 7);
      expect(written).toBe(100);
      expect(Number(calls) - Number(refused)).toBe(100);
      expect(completionMs).not.toBeNull();
    },
  );

  it('meets the same first tries under every backoff', () => {
    const first = ['none', 'exponential', 'full-jitter'].map((backoff) => {
      const run = new Run(plan(retry, { set: { backoff } }));
      run.advance(0.025);
      return run.hash;
    });
    expect(new Set(first).size).toBe(1);
  });
});

describe('the highest wave', () => {
  it('falls with jitter when the first wait is wider than the crowd', () => {
    const set = { clients: 30, baseMs: 100 };
    expect(Number(measured('exponential', 1, set).peakPerSlot)).toBeGreaterThan(20);
    expect(Number(measured('full-jitter', 1, set).peakPerSlot)).toBeLessThan(10);
  });
});

keepsItsPromises(retry, { runs: 20, until: 60 });
