import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, type Wishes } from '../../../src/simulations/engine/run.js';

const measure = (wishes: Wishes) => figuresOf(plan(cache, wishes)).measure();

describe('other scenarios', () => {
  it('show the same hits and database reads whoever loads', () => {
    const { meanReadMs: _, ...aside } = measure({ scenario: 'two-owners' });
    expect(measure({ scenario: 'two-owners', set: { strategy: 'read-through' } })).toMatchObject(aside);
    expect(aside).toMatchObject({ databaseWrites: 5, staleReads: 0 });
  });

  it('count the loads of overlapping readers: as many as read within a load', () => {
    // Ask, 200 ms in the database, store: readers of 202 ms, one each 10 ms, the first included.
    expect(measure({ scenario: 'overlap' }).databaseReads).toBe(4 * 21);
    expect(measure({ scenario: 'overlap', set: { singleFlight: 'on' } }).databaseReads).toBe(4);
  });

  it('have stale reads only where the delete is forgotten', () => {
    expect(measure({ scenario: 'no-invalidation' }).staleReads).toBeGreaterThan(100);
    expect(measure({ scenario: 'no-invalidation', set: { invalidate: 'yes' } }).staleReads).toBe(0);
  });

  it('keep the hit ratio up when an import goes around the cache', () => {
    const through = measure({ scenario: 'write-around', set: { strategy: 'write-through' } });
    expect(measure({ scenario: 'write-around' }).hitRatio).toBeGreaterThan(Number(through.hitRatio) + 0.08);
  });

  it('leave the break-even at 2 ÷ 21 of hits', () => {
    expect(measure({ scenario: 'slider', set: { capacity: 8 } }).meanReadMs).toBeGreaterThan(20);
    expect(measure({ scenario: 'slider', set: { capacity: 11 } }).meanReadMs).toBeLessThan(20);
  });
});
