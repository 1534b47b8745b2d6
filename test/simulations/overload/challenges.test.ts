import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { challenges } from '../../../src/simulations/overload/challenges.js';
import { overload } from '../../../src/simulations/overload/overload.js';
import { bare } from './default-knobs.js';

describe.each(Object.entries(challenges))('the challenge %s', (_, { scenario, set, aims, cost, candidates }) => {
  const outcome = (more: object, seed: number) => {
    const metrics = figuresOf(plan(overload, { scenario, set: { ...set, ...more }, seed })).measure();
    const isReached = aims.every((aim: { metric: string; atMost?: number; atLeast?: number }) => {
      const value = metrics[aim.metric] ?? Number.NaN;
      return value <= (aim.atMost ?? Number.POSITIVE_INFINITY) && value >= (aim.atLeast ?? Number.NEGATIVE_INFINITY);
    });
    return { isReached, cost: cost.of(bare, metrics) };
  };

  it.each([1, 2, 3])('is not solved as it stands, and some candidates solve it and some do not (seed %d)', (seed) => {
    expect(outcome({}, seed).isReached).toBe(false);
    const all = candidates.map((each) => outcome(each, seed));
    const solved = all.filter(({ isReached }) => isReached);
    expect(solved.length).toBeGreaterThan(0);
    expect(solved.length).toBeLessThan(all.length);
    for (const each of solved) expect(each.cost).toBeGreaterThan(0);
    expect(Math.max(...solved.map((each) => each.cost))).toBeGreaterThan(Math.min(...solved.map((each) => each.cost)));
  });
});
