import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, type Wishes } from '../../../src/simulations/engine/run.js';

const measure = (wishes: Wishes) => figuresOf(plan(cache, wishes)).measure();

describe('twenty writes a second to five keys (N25, N26)', () => {
  const writes = (set: Wishes['set']) => measure({ scenario: 'three-writers', set: { crashAt: 0, ...set } });

  it.each([
    ['write-through', 200, 21, 0],
    ['write-around', 200, 21, 0],
    ['write-back', 5, 1, 0],
  ])('%s: %i database writes, %i ms each, %i lost', (strategy, databaseWrites, meanWriteMs, lostWrites) => {
    const metrics = writes({ strategy });
    expect(metrics).toMatchObject({ databaseWrites, lostWrites });
    expect(metrics.meanWriteMs).toBeCloseTo(meanWriteMs, 6);
  });

  it('take 20 ms when write-around does not delete', () => {
    expect(writes({ strategy: 'write-around', invalidate: 'no' }).meanWriteMs).toBeCloseTo(20, 6);
  });

  it('lose what was acknowledged since the last flush in a crash', () => {
    expect(measure({ scenario: 'three-writers' })).toMatchObject({ lostWrites: 198, unsavedPeak: 198 });
    expect(writes({ crashAt: 10.1 })).toMatchObject({ lostWrites: 0, databaseWrites: 5, unsavedPeak: 200 });
    expect(writes({ crashAt: 9.9, flushSeconds: 1 })).toMatchObject({ lostWrites: 18 });
  });

  it.each(['write-through', 'write-around', 'cache-aside', 'read-through'])('lose nothing with %s', (strategy) => {
    expect(writes({ strategy, crashAt: 9.9 })).toMatchObject({ lostWrites: 0, databaseWrites: 200 });
  });

  it('reach the database 200 times in the write-through scenario', () => {
    expect(measure({ scenario: 'write-through' })).toMatchObject({ databaseWrites: 200, lostWrites: 0 });
  });
});
