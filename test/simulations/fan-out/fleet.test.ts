import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { newRequest } from '../../../src/simulations/fan-out/copies.js';
import { Fleet } from '../../../src/simulations/fan-out/fleet.js';
import { WorkTimes, workOf } from '../../../src/simulations/server/work-times.js';

const times = () => new WorkTimes(workOf('constant', 1), new Streams(1).of('service'));

function fleetOf(threads: number) {
  const begun: string[] = [];
  const fleet = new Fleet(2, threads, (at, copy) => begun.push(`${copy.number} at ${at}`));
  const [part] = newRequest(0, 0, 1).parts;
  if (part === undefined) throw new Error('a request to one server has a part');
  return { fleet, begun, part };
}

describe('a fleet of replicas', () => {
  it('begins copies in the order in which they came, as threads come free', () => {
    const { fleet, begun, part } = fleetOf(1);
    const first = fleet.ask(0, part, 0, times());
    const second = fleet.ask(0.1, part, 0, times());
    const third = fleet.ask(0.2, part, 0, times());
    expect([fleet.running, fleet.waiting]).toEqual([1, 2]);
    fleet.leave(1, first);
    fleet.leave(2, second);
    expect(begun).toEqual(['0 at 0', '1 at 1', '2 at 2']);
    expect(third.state).toBe('running');
    expect(fleet.find(first.number)).toBe(undefined);
  });

  it('lets a copy go that waits, and the next one take its place', () => {
    const { fleet, begun, part } = fleetOf(1);
    const first = fleet.ask(0, part, 0, times());
    const second = fleet.ask(0, part, 0, times());
    fleet.ask(0, part, 0, times());
    fleet.leave(0.5, second);
    fleet.leave(1, first);
    expect(begun).toEqual(['0 at 0', '2 at 1']);
  });

  it('keeps nobody waiting where threads are without number, nor at another replica', () => {
    const many = fleetOf(Number.POSITIVE_INFINITY);
    for (let copy = 0; copy < 50; copy++) many.fleet.ask(0, many.part, 0, times());
    expect([many.fleet.running, many.fleet.waiting]).toEqual([50, 0]);
    const { fleet, part } = fleetOf(1);
    fleet.ask(0, part, 0, times());
    expect(fleet.ask(0, part, 1, times()).state).toBe('running');
  });
});
