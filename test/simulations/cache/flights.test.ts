import { describe, expect, it } from 'vitest';
import { Flights } from '../../../src/simulations/cache/flights.js';

describe('requests under way', () => {
  it('keep what they began with', () => {
    const flights = new Flights();
    const slot = flights.begin(7, 1.5, 3, 2, 4);
    expect([flights.key(slot), flights.since(slot), flights.version(slot)]).toEqual([7, 1.5, 3]);
    expect([flights.required(slot), flights.epoch(slot), flights.waiter(slot)]).toEqual([2, 4, -1]);
    flights.setVersion(slot, 9);
    expect(flights.version(slot)).toBe(9);
  });

  it('use slots again, and grow without losing any', () => {
    const flights = new Flights();
    const slots = Array.from({ length: 300 }, (_, key) => flights.begin(key, key, 0, 0, 0));
    expect(new Set(slots).size).toBe(300);
    expect(slots.map((slot) => flights.key(slot))).toEqual(Array.from({ length: 300 }, (_, key) => key));
    for (const slot of slots) flights.end(slot);
    expect(flights.underWay).toBe(0);
    expect(Math.max(...Array.from({ length: 300 }, () => flights.begin(0, 0, 0, 0, 0)))).toBeLessThan(512);
  });

  it('wait for a leader in a chain', () => {
    const flights = new Flights();
    const [leader = 0, one = 0, two = 0] = [0, 0, 0].map(() => flights.begin(0, 0, 0, 0, 0));
    flights.join(leader, one);
    flights.join(leader, two);
    expect(new Set([flights.waiter(leader), flights.waiter(flights.waiter(leader))])).toEqual(new Set([one, two]));
    expect(flights.waiter(one)).toBe(-1);
  });
});
