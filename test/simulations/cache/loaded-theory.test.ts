import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';

const finish = (wishes: Wishes) => figuresOf(plan(cache, wishes));

describe('theory of a loaded database', () => {
  const writes = { database: 'loaded', readRatio: 0, arrivals: 'poisson', keys: 50 } as const;

  it.each([
    ['M/M/4, half busy', { requestRate: 100 }],
    ['M/M/4, 80 % busy, write-through', { requestRate: 160, strategy: 'write-through' }],
    ['M/M/1 without deletes', { requestRate: 30, databaseThreads: 1, invalidate: 'no' }],
    ['M/D/1', { requestRate: 40, databaseThreads: 1, work: 'constant' }],
    ['M/G/1', { requestRate: 25, databaseThreads: 1, work: 'lognormal' }],
  ])('agrees about writes alone: %s', (_, set) => {
    const runs = Array.from({ length: 10 }, (_, seed) =>
      finish({ set: { ...writes, ...set }, until: 1000, seed: seed + 1 }),
    );
    const theory = runs[0]?.theory();
    expect(theory?.broken).toEqual([]);
    expect(Object.keys(theory?.predicts ?? {})).toEqual(['meanWriteMs', 'databaseAnswerMs', 'databaseBusy']);
    for (const [name, { value }] of Object.entries(theory?.predicts ?? {})) {
      const seen = runs.map((run) => Number(run.measure()[name]));
      const mean = seen.reduce((sum, each) => sum + each, 0) / seen.length;
      const variance = seen.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (seen.length - 1);
      const errors = Math.abs(mean - value) / Math.sqrt(variance / seen.length);
      expect([name, errors < 3.5]).toEqual([name, true]);
    }
  });

  it.each([
    [{ readRatio: 0.5 }, 'writes wait behind loads'],
    [{ readRatio: 1 }, 'the database slows under load'],
    [{ bypass: 0.5 }, 'do not use the cache'],
    [{ arrivals: 'regular' }, 'requests are regular'],
    [{ requestRate: 200 }, 'no steady state'],
    [{ work: 'bimodal' }, 'no exact form is known'],
    [{ lineLimit: 5 }, 'the line has a limit'],
    [{ timeoutSeconds: 5 }, 'writers give up'],
    [{ crashAt: 5 }, 'the cache crashes'],
    [{ requestRate: 195 }, 'too short'],
  ])('says what is broken by %j, and predicts nothing', (set, reason) => {
    const theory = new Run(plan(cache, { set: { ...writes, ...set }, until: 60 })).theory();
    expect(theory?.broken.join(' ')).toContain(reason);
    expect(theory?.predicts).toEqual({});
  });

  it('still knows a write that only the cache has: it waits for no database', () => {
    const run = finish({ set: { ...writes, strategy: 'write-back' }, until: 30 });
    expect(run.theory()).toMatchObject({ broken: [], predicts: { meanWriteMs: { value: 1 } } });
    expect(run.measure().meanWriteMs).toBeCloseTo(1, 6);
  });
});
