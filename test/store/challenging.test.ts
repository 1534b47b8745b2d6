import { describe, expect, it } from 'vitest';
import { catchingUp, knobsShown } from '../../src/simulations/engine/playback-state.js';
import { queue } from '../../src/simulations/queue/queue.js';
import { longestCheer, withBest } from '../../src/store/challenging.js';
import { play, runEvent, type Simulating, startSimulating } from '../../src/store/simulating.js';

const begun = () => startSimulating({ simulation: queue, challenge: 'flash-sale', seed: 7 });

function toTheEnd(simulating: Simulating): Simulating {
  let now = play(simulating, { type: 'finish' });
  while (catchingUp(now.playback)) now = play(now, { type: 'tick', milliseconds: 0 });
  return now;
}

function tried(serviceRate: number): Simulating {
  const chosen = play(begun(), { type: 'select-knob', direction: 1 });
  return toTheEnd(play(chosen, { type: 'set', value: serviceRate }));
}

describe('a challenge', () => {
  it('can only be solved with its own knobs', () => {
    const { playback } = play(begun(), { type: 'toggle-all-knobs' });
    expect(knobsShown(playback)).toEqual(['consumers', 'serviceRate']);
  });

  it('does not solve itself: a run that nobody has turned a knob for is no attempt', () => {
    expect(toTheEnd(begun()).challenge).toMatchObject({ attempt: null, stars: null });
  });

  it.each([
    [70, 0],
    [95, 3],
    [130, 1],
  ])('with %d a second has %d stars', (serviceRate, stars) => {
    expect(tried(serviceRate).challenge).toMatchObject({ stars, most: stars });
  });

  it('keeps the most stars, and says them to the journal', () => {
    const worse = toTheEnd(play(tried(95), { type: 'set', value: 70 }));
    expect(worse.challenge).toMatchObject({ stars: 0, most: 3 });
    expect(runEvent(worse)).toMatchObject({ type: 'simulation-run', challenge: 'flash-sale', stars: 3 });
  });

  it('celebrates a success once, and for a moment only', () => {
    const success = tried(95);
    expect(success.challenge?.cheering).toBe(0);
    const later = play(success, { type: 'tick', milliseconds: 400 });
    expect(later.challenge?.cheering).toBe(400);
    expect(play(later, { type: 'tick', milliseconds: longestCheer }).challenge?.cheering).toBeNull();
    expect(tried(70).challenge?.cheering).toBeNull();
  });

  it('shows the best known beside an attempt, and turns only the learner’s own knobs', () => {
    expect(withBest(begun()).challenge?.beside).toBe(false);
    const beside = withBest(tried(130));
    expect(beside.playback.lanes.map(({ plan }) => plan.knobs.serviceRate)).toEqual([130, 95]);
    expect(withBest(beside).playback.lanes).toHaveLength(1);
    const turned = play(beside, { type: 'turn', direction: -1 });
    expect(turned.playback.lanes.map(({ plan }) => plan.knobs.serviceRate)).toEqual([125]);
    expect(turned.challenge?.beside).toBe(false);
    expect(play(beside, { type: 'toggle-comparison' }).challenge?.beside).toBe(false);
    expect(runEvent(beside)).toMatchObject({ knobs: { serviceRate: 130 } });
  });
});
