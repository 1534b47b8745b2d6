import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { pool } from '../../../src/simulations/pool/pool.js';

function at(time: number, set: Record<string, number | string>) {
  const run = new Run(plan(pool, { set: { arrivalRate: 1, holdSeconds: 2.5, poolSize: 2, ...set }, until: 100 }));
  run.advance(time);
  return run.measure();
}

describe('a pool of two slots', () => {
  it('refuses who finds both taken', () => {
    // Taken at 1 and 2, refused at 3; free again at 3.5 and 4.5.
    expect(at(3, {})).toMatchObject({ holding: 2, refused: 1, served: 0 });
    expect(at(4.5, {})).toMatchObject({ holding: 1, refused: 1, served: 2 });
  });

  it('gives slots back before they are asked for at the same instant', () => {
    expect(at(50, { holdSeconds: 2 })).toMatchObject({ refused: 0, peakInUse: 2 });
  });

  it('lets A ask before B', () => {
    const both = at(1, { shareB: 'yes', arrivalRateB: 1, holdSecondsB: 1, poolSize: 1 });
    expect(both).toMatchObject({ arrived: 2, refused: 1, holding: 1 });
    expect(at(100, { shareB: 'yes', arrivalRateB: 1, holdSecondsB: 1, holdSeconds: 1, poolSize: 1 })).toMatchObject({
      servedB: 0,
    });
  });
});

describe('a bulkhead', () => {
  it('keeps each to its own slots', () => {
    const apart = { shareB: 'yes', arrivalRateB: 1, holdSecondsB: 0.5, bulkheadA: 1 };
    expect(at(100, apart)).toMatchObject({ refusedB: 0 });
    expect(at(100, apart).refusedA).toBeGreaterThan(0.5);
  });
});
