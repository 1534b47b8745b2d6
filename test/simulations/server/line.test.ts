import { describe, expect, it } from 'vitest';
import { FirstComeFirstServed } from '../../../src/simulations/server/line.js';
import type { Request } from '../../../src/simulations/server/request.js';

const never = Number.POSITIVE_INFINITY;
const request = (serial: number): Request => ({
  id: serial,
  serial,
  arrived: 0,
  work: 1,
  priority: 0,
  deadline: never,
  begunAt: never,
  thread: -1,
  waitsForConnection: false,
  abandoned: false,
});

describe('first come, first served', () => {
  it('gives out who came first, and nobody when nobody waits', () => {
    const line = new FirstComeFirstServed();
    for (const serial of [4, 2, 9]) line.add(0, request(serial));
    expect([line.take(), line.take(), line.take(), line.take()].map((taken) => taken?.serial)).toEqual([
      4,
      2,
      9,
      undefined,
    ]);
  });

  it('has no room for more than may wait, and room again for one who leaves', () => {
    const line = new FirstComeFirstServed(2);
    const [first, second, third] = [request(1), request(2), request(3)];
    expect([line.add(0, first), line.add(0, second), line.add(0, third)]).toEqual([null, null, third]);
    line.remove(first);
    expect(line.add(0, third)).toBe(null);
    expect(line.length).toBe(2);
    expect(line.take()).toBe(second);
  });

  it('keeps its order however many come and go, from the front and from the middle', () => {
    const line = new FirstComeFirstServed();
    const expected: number[] = [];
    for (let serial = 0; serial < 1000; serial++) {
      const next = request(serial);
      line.add(0, next);
      if (serial % 3 === 0) line.remove(next);
      else expected.push(serial);
      if (serial % 2 === 0) expect(line.take()?.serial).toBe(expected.shift());
      expect(line.length).toBe(expected.length);
    }
  });
});
