import { describe, expect, it } from 'vitest';
import { ReplayBuffer, sampleBefore, sampleCount, samplesBy } from '../../../src/simulations/engine/replay-buffer.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { counter } from './counter.js';

const replay = (set = {}) => new ReplayBuffer(plan(counter, { set }));

describe('a replay buffer', () => {
  it('shows any instant, in any order, as a run that went straight there', () => {
    const shown = replay({ clock: 'poisson' });
    for (const time of [30, 10, 10.5, 120, 0, 119]) {
      const straight = new Run(plan(counter, { set: { clock: 'poisson' } }));
      straight.advance(time);
      expect(shown.at(time).hash).toBe(straight.hash);
      expect(shown.at(time).now).toBe(time);
    }
  });

  it('says how far a limited number of steps took it', () => {
    const limited = replay();
    expect(limited.seek(100, 10)).toBe(5);
    expect(limited.seek(100, 1000)).toBe(100);
    expect(limited.seek(50, 10)).toBe(5);
  });

  it('keeps the same samples however it got there', () => {
    const straight = replay();
    straight.seek(120);
    const detour = replay();
    for (const time of [60, 5, 61, 0, 120]) detour.seek(time, 1000);
    expect(detour.samples(0, 120)).toEqual(straight.samples(0, 120));
    expect(straight.samples(1, 120).slice(0, 3)).toEqual([0.5, 1, 1.5]);
    expect(straight.samples(0, 120)).toHaveLength(sampleCount);
  });

  it('shows only the samples up to an instant', () => {
    const shown = replay();
    shown.seek(120);
    expect(shown.samples(1, 1.2)).toEqual([0.5, 1]);
    expect(shown.samples(7, 120)).toEqual([]);
  });
});

describe('samples', () => {
  it.each([
    [0, 0, 0],
    [0.49, 0, 0],
    [0.5, 1, 0],
    [0.6, 1, 0.5],
    [1, 2, 0.5],
    [119.99, 239, 119.5],
    [120, 240, 119.5],
  ])('by %d s of 120 are %d, and the one before was at %d s', (at, count, before) => {
    expect(samplesBy(120, at)).toBe(count);
    expect(sampleBefore(120, at)).toBe(before);
  });

  it.each([0.1, 1 / 3, 7, 1234.567])('reach the end of a run of %d s exactly', (until) => {
    expect(samplesBy(until, until)).toBe(sampleCount);
  });
});
