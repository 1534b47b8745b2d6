import { describe, expect, it } from 'vitest';
import { Health } from '../../../src/simulations/server/health.js';

/** Ten decisions in each second, so many of them good, from second 0 on. */
function health(from: number, goodBySecond: readonly number[]): Health {
  const made = new Health(from);
  goodBySecond.forEach((good, second) => {
    for (let tenth = 0; tenth < 10; tenth++) made.add(second + tenth / 10, tenth < good);
  });
  return made;
}

describe('after something has hit', () => {
  it('counts the seconds in which less than nine of ten went well, from then on', () => {
    const made = health(2, [0, 0, 3, 8, 9, 10]);
    expect([2.5, 3, 4, 5, 6].map((at) => made.secondsDown(at))).toEqual([2, 2, 2, 2, 2]);
    expect(health(2, [0, 0, 3]).secondsDown(2.95)).toBe(0);
    expect(health(2, [0, 0, 3]).secondsDown(3)).toBe(1);
  });

  it('knows that it is over ten seconds after the last bad one', () => {
    const made = health(2, [0, 0, 3, 8, 9, 0, ...new Array(9).fill(10)]);
    expect(made.recoverySeconds(15.9)).toBe(null);
    expect(made.recoverySeconds(16)).toBe(4);
    for (let at = 16; at < 20; at++) made.add(at, true);
    expect(made.recoverySeconds(20)).toBe(4);
    expect(health(2, new Array(20).fill(10)).recoverySeconds(12)).toBe(0);
  });

  it('stays over when a bad second comes by itself later', () => {
    const made = health(2, [0, 0, 3, ...new Array(12).fill(10), 0, 10]);
    expect([made.recoverySeconds(17), made.secondsDown(17)]).toEqual([1, 2]);
  });

  it('takes a second in which nothing is decided for neither good nor bad', () => {
    const made = new Health(0);
    made.add(0.5, false);
    made.add(8.5, true);
    expect([made.secondsDown(9), made.recoverySeconds(10.9), made.recoverySeconds(11)]).toEqual([1, null, 1]);
  });

  it('is never over where nothing hits', () => {
    expect(health(Number.POSITIVE_INFINITY, [0, 0]).recoverySeconds(1e6)).toBe(null);
    expect(health(Number.POSITIVE_INFINITY, [0, 0]).secondsDown(1e6)).toBe(0);
  });
});
