import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { open, playback } from '../../../src/simulations/engine/playback.js';
import { plan } from '../../../src/simulations/engine/run.js';
import type { Simulation } from '../../../src/simulations/engine/simulation.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { clockText, timeText, timeUnit } from '../../../src/ui/simulations/clock.js';

const half = (simulation: Simulation, scenario: string) =>
  playback(open(plan(simulation, { scenario })), { type: 'skip', share: 0.5 });

describe('the clock of a run', () => {
  it.each([
    [queue, 'flash-sale', '‖ 60 of 120 s, 6 s a second'],
    [queue, 'two-consumers', '‖ 30.0 of 60 s, 4 s a second'],
    [chain, 'five-hops', '‖ 115 of 230 ms, 20 ms a second'],
    [chain, 'nines', '‖ 15.0 of 30 days, 2 days a second'],
    [eviction, 'skewed', '‖ 10,000 of 20,000 requests, 1,000 requests a second'],
  ])('of $id in %s says how far and how fast: %s', (simulation, scenario, text) => {
    expect(clockText(half(simulation, scenario), 80)).toBe(text);
  });

  it.each([
    [27, '‖ 60 of 120 s, 6 s a second'],
    [20, '‖ 60 of 120 s'],
    [8, '‖ 60'],
    [2, '‖'],
  ])('in %d columns says as much as there is room for', (columns, text) => {
    expect(clockText(half(queue, 'flash-sale'), columns)).toBe(text);
  });
});

describe('an instant of the story', () => {
  it.each([
    [queue, 20, '20 s'],
    [chain, 0.08, '80 ms'],
    [eviction, 1200, 'request 1,200'],
  ])('of %# at %d is %s', (simulation, at, text) => {
    expect(timeText(simulation, at)).toBe(text);
  });

  it.each([
    [1.9, 'ms'],
    [120, 's'],
    [86_400, 's'],
    [2_592_000, 'days'],
  ])('of a run of %d s is told in %s', (until, name) => {
    expect(timeUnit(queue, until).name).toBe(name);
  });
});
