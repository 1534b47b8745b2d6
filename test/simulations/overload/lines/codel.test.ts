import { describe, expect, it } from 'vitest';
import { Codel } from '../../../../src/simulations/overload/lines/codel.js';
import { request } from './request.js';

/** A clock whose ticks add up exactly, 64 a second. */
const tick = 1 / 64;
const interval = 8 * tick;

/** So many requests come at every second tick, and one is taken up: when were those dropped that were? */
function drops(seconds: number, comers: number): readonly number[] {
  const line = new Codel(2 * tick, interval);
  const dropped: number[] = [];
  let serial = 0;
  for (let at = 0; at < seconds; at += 2 * tick) {
    for (let each = 0; each < comers; each++) line.add(at, request(serial++, at));
    line.take(at + tick, () => dropped.push(at + tick));
  }
  return dropped;
}

describe('CoDel', () => {
  it('drops nobody while waits are below the target', () => {
    const line = new Codel(0.02, 0.1);
    const dropped: number[] = [];
    for (let tick = 0; tick < 1000; tick++) {
      line.add(tick / 100, request(tick, tick / 100));
      line.take(tick / 100 + 0.009, ({ serial }) => dropped.push(serial));
    }
    expect(dropped).toEqual([]);
    expect(line.isAlarmed).toBe(false);
  });

  it('begins an interval after waits have passed the target', () => {
    // Two come and one is taken every two ticks: the second that is taken, at tick 3, is the first to have waited for two.
    expect(drops(1, 2)[0]).toBe(3 * tick + interval);
  });

  it('drops the n-th after a further interval ÷ √n, as the control law of RFC 8289 says', () => {
    const [first = Number.NaN, ...others] = drops(1, 2).slice(0, 5);
    let due = first;
    others.forEach((at, index) => {
      due += interval / Math.sqrt(index + 1);
      // One is taken every two ticks, so each drop comes at the first such moment after it was due.
      expect(at).toBeGreaterThanOrEqual(due);
      expect(at).toBeLessThan(due + 2 * tick);
    });
  });

  it('drops faster and faster as long as it does not help', () => {
    const all = drops(6, 12);
    const within = (from: number) => all.filter((at) => at >= from && at < from + 1).length;
    for (const second of [1, 2, 3, 4]) expect(within(second)).toBeGreaterThan(within(second - 1));
  });

  it('stops as soon as one has waited for less than the target', () => {
    const line = new Codel(0.02, 0.1);
    for (let serial = 0; serial < 50; serial++) line.add(0, request(serial, 0));
    for (let at = 0.05; at < 0.3; at += 0.01) line.take(at, () => undefined);
    expect(line.isAlarmed).toBe(true);
    while (line.length > 0) line.take(0.31, () => undefined);
    line.add(1, request(100, 1));
    line.add(1, request(101, 1));
    expect(line.take(1.005, () => undefined)?.serial).toBe(100);
    expect(line.isAlarmed).toBe(false);
  });

  it('never drops the last one', () => {
    const line = new Codel(0.02, 0.1);
    const dropped: number[] = [];
    for (let tick = 0; tick < 100; tick++) {
      line.add(tick, request(tick, tick));
      expect(line.take(tick + 0.9, ({ serial }) => dropped.push(serial))?.serial).toBe(tick);
    }
    expect(dropped).toEqual([]);
  });
});
