import { describe, expect, it } from 'vitest';
import {
  attempt,
  bestKnown,
  challengeNamed,
  challengePlan,
  starsFor,
} from '../../../src/simulations/engine/challenge.js';
import { KnobError } from '../../../src/simulations/engine/knobs.js';
import { replan } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { simulations } from '../../../src/simulations/registry.js';

const all = Object.values(simulations).flatMap((simulation) =>
  Object.entries(simulation.challenges).map(
    ([name, challenge]) => [`${simulation.id} ${name}`, simulation, challenge] as const,
  ),
);

describe.each(all)('the challenge %s', (_, simulation, challenge) => {
  it('speaks of knobs and metrics that exist, and has knobs that may be turned', () => {
    const metrics = simulation.metrics.map(({ name }) => name);
    for (const { metric } of challenge.aims) expect(metrics).toContain(metric);
    for (const knob of challenge.turn) expect(Object.keys(simulation.knobs)).toContain(knob);
    for (const candidate of challenge.candidates) {
      for (const knob of Object.keys(candidate)) expect(challenge.turn).toContain(knob);
    }
  });

  it.each([1, 7])('can be solved with seed %d, and not at the best price as it begins', (seed) => {
    const best = bestKnown(simulation, challenge, seed);
    const begun = attempt(challenge, challengePlan(simulation, challenge, seed));
    expect(best?.missed).toEqual([]);
    expect(starsFor(challenge, begun, best)).toBeLessThan(2);
  });
});

describe('the stars of an attempt', () => {
  const challenge = queue.challenges['flash-sale'];
  if (challenge === undefined) throw new Error('no challenge');
  const begun = challengePlan(queue, challenge, 7);
  const best = bestKnown(queue, challenge, 7);
  it.each([
    [{ serviceRate: 60 }, 0],
    [{ serviceRate: 95 }, 3],
    [{ serviceRate: 105 }, 2],
    [{ serviceRate: 60, consumers: 2 }, 1],
  ])('with %j are %d', (set, stars) => {
    expect(starsFor(challenge, attempt(challenge, replan(begun, set)), best)).toBe(stars);
  });

  it('are three for what is better than all that was known', () => {
    const better = { ...attempt(challenge, replan(begun, { serviceRate: 95 })), cost: 90 };
    expect(starsFor(challenge, better, best)).toBe(3);
    expect(starsFor(challenge, better, null)).toBe(3);
  });
});

describe('a challenge', () => {
  it('that does not exist names those that do', () => {
    expect(() => challengeNamed(queue, 'none')).toThrow(KnobError);
    expect(() => challengeNamed(queue, 'none')).toThrow(
      'queue has no challenge "none"; it has flash-sale, nightly-outage',
    );
    expect(() => challengeNamed({ ...queue, challenges: {} }, 'x')).toThrow('it has none');
  });
});
