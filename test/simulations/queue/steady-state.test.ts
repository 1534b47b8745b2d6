import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, evenArrivals, finite } from '../../../src/simulations/queue/steady-state.js';

describe('Erlang’s formulas', () => {
  it.each([
    [1, 1, 0.5],
    [2, 3, 0.21053],
    [10, 10, 0.21458],
    [5, 10, 0.01838],
    [100, 100, 0.0757],
  ])('lose, with %d erlangs on %d lines, a share of %d', (load, lines, share) => {
    expect(erlangB(load, lines)).toBeCloseTo(share, 4);
  });

  it.each([
    [0.5, 1, 0.5],
    [2, 3, 0.44444],
    [8, 10, 0.40918],
  ])('let wait, with %d erlangs on %d consumers, a share of %d', (load, consumers, share) => {
    expect(erlangC(load, consumers)).toBeCloseTo(share, 4);
  });

  it('stay finite for a thousand lines', () => {
    expect(erlangB(900, 1000)).toBeGreaterThan(0);
    expect(erlangB(900, 1000)).toBeLessThan(0.001);
  });
});

describe('a line with a limit', () => {
  it('is Erlang’s loss system where nobody can wait', () => {
    expect(finite(7, 10, 10).probabilityFull).toBeCloseTo(erlangB(7, 10), 12);
  });

  it('is the textbook’s M/M/1/K', () => {
    const [rho, k] = [0.8, 5];
    const full = ((1 - rho) * rho ** k) / (1 - rho ** (k + 1));
    expect(finite(rho, 1, k).probabilityFull).toBeCloseTo(full, 12);
    expect(finite(rho, 1, k).busy).toBeCloseTo(rho * (1 - full), 12);
  });

  it('tends to the queue without a limit', () => {
    const far = finite(1.8, 2, 2000);
    expect(far.probabilityWait).toBeCloseTo(erlangC(1.8, 2), 9);
    expect(far.meanInQueue).toBeCloseTo((erlangC(1.8, 2) * 0.9) / 0.1, 6);
  });

  it('survives the longest line under the heaviest load', () => {
    const jammed = finite(5000, 1, 100_000);
    expect(jammed.probabilityFull).toBeCloseTo(0.9998, 4);
    expect(jammed.meanInSystem).toBeGreaterThan(99_999);
  });
});

describe('even arrivals', () => {
  it.each([0.1, 0.5, 0.9, 0.99, 0.9999])('solve their equation at utilisation %d', (utilisation) => {
    const sigma = evenArrivals(utilisation);
    expect(sigma).toBeCloseTo(Math.exp(-(1 - sigma) / utilisation), 9);
    expect(sigma).toBeLessThan(utilisation);
  });
});
