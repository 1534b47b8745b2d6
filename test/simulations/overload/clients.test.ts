import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { ClosedClients } from '../../../src/simulations/overload/closed-clients.js';
import { OpenClients } from '../../../src/simulations/overload/open-clients.js';
import { bare } from './default-knobs.js';

function times(set: Partial<typeof bare>, until: number): readonly number[] {
  const open = new OpenClients({ ...bare, ...set }, new Streams(1).of('open clients'), until);
  const all: number[] = [];
  for (; open.next <= until; open.advance()) all.push(open.next);
  return all;
}
const between = (all: readonly number[], from: number, to: number) => all.filter((at) => at >= from && at < to).length;

describe('open clients', () => {
  it.each(['evenly', 'at-random'] as const)('send %s as often as they should, in a spike and out of it', (arrivals) => {
    const all = times(
      { arrivals, arrivalRate: 50, shape: 'spike', spikeRate: 500, spikeStart: 20, spikeSeconds: 10 },
      60,
    );
    const allowed = arrivals === 'evenly' ? () => 1 : (mean: number) => 3 * Math.sqrt(mean);
    for (const [from, to, mean] of [
      [0, 20, 1000],
      [20, 30, 5000],
      [30, 60, 1500],
    ] as const)
      expect(Math.abs(between(all, from, to) - mean)).toBeLessThanOrEqual(allowed(mean));
  });

  it('send more and more on a ramp: a quarter of all in its first half', () => {
    const all = times({ arrivals: 'evenly', arrivalRate: 100, shape: 'ramp' }, 100);
    expect(all.length).toBe(5000);
    expect(between(all, 0, 50)).toBe(1249);
  });

  it('send nothing at a rate of 0, in any shape', () => {
    for (const shape of ['steady', 'ramp', 'spike'] as const)
      expect(times({ arrivalRate: 0, shape, spikeRate: 0 }, 100)).toEqual([]);
  });

  it('say their rate at any time', () => {
    const open = new OpenClients({ ...bare, arrivalRate: 100, shape: 'ramp' }, new Streams(1).of('x'), 50);
    expect([open.rate(0), open.rate(25), open.rate(50)]).toEqual([0, 50, 100]);
  });
});

describe('closed clients', () => {
  it('each send one request, and the next when they have thought about what came of it', () => {
    const closed = new ClosedClients(
      { ...bare, users: 2, thinkSeconds: 1, arrivals: 'evenly' },
      new Streams(1).of('x'),
    );
    expect([closed.next, closed.thinking]).toEqual([0.5, 2]);
    const first = closed.send();
    expect([closed.next, closed.thinking]).toEqual([1, 1]);
    closed.send();
    expect([closed.next, closed.thinking]).toEqual([Number.POSITIVE_INFINITY, 0]);
    closed.think(7, first);
    expect([closed.next, closed.send()]).toEqual([8, first]);
  });
});
