import { describe, expect, it } from 'vitest';
import { circle, impatient, inTimeOfLimited, sojournTail } from '../../../src/simulations/overload/deadline-queues.js';

describe('the time in M/M/c', () => {
  it('is exponential for one thread', () => {
    expect(sojournTail(0.05, 0.8, 100, 1)).toBeCloseTo(Math.exp(-20 * 0.05), 12);
  });

  it.each([
    [2, 1.5],
    [4, 3],
    [4, 2.999999999999],
    [10, 9.5],
  ])('has for %d threads and %d erlangs the mean that Erlang C gives', (threads, load) => {
    let mean = 0;
    const step = 0.0005;
    for (let at = 0; at < 3; at += step) mean += sojournTail(at + step / 2, load, 100, threads) * step;
    let [term, sum] = [1, 1];
    for (let n = 1; n < threads; n++) {
      term *= load / n;
      sum += term;
    }
    const last = ((term * load) / threads) * (threads / (threads - load));
    const erlang = last / (sum + last);
    expect(mean).toBeCloseTo(0.01 + erlang / (100 * (threads - load)), 4);
  });

  it('is never longer than for ever', () => {
    expect(sojournTail(Number.POSITIVE_INFINITY, 0.5, 100, 1)).toBe(0);
  });
});

describe('a limited queue', () => {
  it('with no place answers who finds the thread idle and is quick', () => {
    expect(inTimeOfLimited(0.01, 1, 100, 0)).toBeCloseTo(0.5 * (1 - Math.exp(-1)), 12);
  });

  it('without a deadline answers all that it lets in', () => {
    const load = 1.5;
    expect(inTimeOfLimited(100, load, 100, 3)).toBeCloseTo(
      1 - load ** 4 / (1 + load + load ** 2 + load ** 3 + load ** 4),
      9,
    );
  });
});

describe('a queue that leaves out what is late', () => {
  it('is M/M/1 where nobody is in a hurry', () => {
    const { begun, inTime, utilisation } = impatient(50, 100, 10, 10);
    expect([begun, inTime, utilisation].map((value) => Number(value.toFixed(9)))).toEqual([1, 1, 0.5]);
  });

  it('is a single place where nobody waits at all', () => {
    const { begun, utilisation } = impatient(100, 100, 0, 1);
    expect([begun, utilisation]).toEqual([0.5, 0.5]);
  });

  it.each([
    [50, 0.1],
    [100, 0.1],
    [99.999999, 0.1],
    [150, 0.1],
    [150, 0.5],
    [2000, 0.5],
  ])('agrees for %d/s and a deadline of %d s with the density integrated by hand', (arrivals, deadline) => {
    const rate = 100;
    const margin = 0.02;
    const within = deadline - margin;
    const steps = 200_000;
    const top = within + 0.5;
    // Relative to its value at the bound, so that it neither overflows nor vanishes.
    const density = (w: number) =>
      w < within ? Math.exp((arrivals - rate) * (w - within)) : Math.exp(-rate * (w - within));
    const nobody = Math.exp(-(arrivals - rate) * within) / arrivals;
    let [total, begun, good] = [nobody, nobody, nobody * (1 - Math.exp(-rate * deadline))];
    for (let step = 0; step < steps; step++) {
      const w = ((step + 0.5) * top) / steps;
      const mass = (density(w) * top) / steps;
      total += mass;
      if (w < within) {
        begun += mass;
        good += mass * (1 - Math.exp(-rate * (deadline - w)));
      }
    }
    const found = impatient(arrivals, rate, within, deadline);
    expect(found.begun).toBeCloseTo(begun / total, 3);
    expect(found.inTime).toBeCloseTo(good / total, 3);
    expect(found.utilisation).toBeCloseTo(1 - nobody / total, 3);
  });
});

describe('users who think', () => {
  it('answer one user at once', () => {
    const { rate, response } = circle(1, 1, 100, 1);
    expect(response).toBeCloseTo(0.01, 12);
    expect(rate).toBeCloseTo(1 / 1.01, 12);
  });

  it.each([
    [10, 1],
    [150, 1],
    [2000, 1],
    [500, 8],
  ])('obey R = N ÷ X − Z: %d users, %d threads', (users, threads) => {
    const { rate, response } = circle(users, 1.5, 100, threads);
    expect(response).toBeCloseTo(users / rate - 1.5, 6);
    expect(rate).toBeLessThanOrEqual(100 * threads + 1e-9);
  });
});
