import { describe, expect, it } from 'vitest';
import { Limited } from '../../../../src/simulations/overload/lines/limited.js';
import { lineOf } from '../../../../src/simulations/overload/lines/line-of.js';
import { Punctual } from '../../../../src/simulations/overload/lines/punctual.js';
import { bare } from '../default-knobs.js';
import { request } from './request.js';

describe('a line that knows deadlines', () => {
  it.each([
    ['begins what has time left', 0, 0.9, [0], []],
    ['leaves out what is due this very moment', 0, 1, [1], [0]],
    ['leaves out what is over', 0, 1.5, [1], [0]],
    ['leaves out what would have less than the margin', 0.2, 0.85, [1], [0]],
    ['begins nothing where all is over', 0, 5, [], [0, 1]],
  ])('%s', (_, margin, at, taken, dropped) => {
    const line = new Punctual(new Limited(Number.POSITIVE_INFINITY, 'newest'), margin);
    line.add(0, request(0, 0, { deadline: 1 }));
    line.add(0, request(1, 0, { deadline: 2 }));
    const told: number[] = [];
    const next = line.take(at, ({ serial }) => told.push(serial));
    expect(next === null ? [] : [next.serial]).toEqual(taken);
    expect(told).toEqual(dropped);
  });
});

it.each([
  'none',
  'drop-newest',
  'drop-oldest',
  'lifo-when-late',
  'codel',
  'short-timeout',
  'priorities',
  'vegas',
  'gradient',
] as const)('the line for %s gives back who waits, whether deadlines are passed on or not', (shedding) => {
  for (const deadlines of ['kept', 'passed-on'] as const) {
    const line = lineOf({ ...bare, shedding, deadlines });
    const [first, second] = [request(0, 0, { priority: 0 }), request(1, 0)];
    line.add(0, first);
    line.add(0, second);
    expect([...line.waiting()].map(({ serial }) => serial)).toEqual([0, 1]);
    line.remove(first);
    expect(line.length).toBe(1);
    expect(line.take(0.001, () => undefined)?.serial).toBe(1);
    expect(line.take(0.001, () => undefined)).toBe(null);
  }
});
