import { describe, expect, it } from 'vitest';
import { dayLength, inbox, makeDay, timeOfDay, usual } from '../../../../src/practice/priorities/work-day/make-day.js';

describe('the inbox', () => {
  it('asks loudly for what is worth little as often as for what is worth much', () => {
    const worth = (loud: number) => {
      const some = inbox.filter((one) => one.loud === loud);
      return some.reduce((sum, { value }) => sum + value, 0) / some.length;
    };
    expect(worth(3)).toBeLessThan(worth(1));
  });

  it('has names short enough for a list, and sizes that fit a day', () => {
    for (const { name, size, value, delay, loud } of inbox) {
      expect(name.length).toBeLessThanOrEqual(32);
      expect(size % 15).toBe(0);
      expect(size).toBeLessThan(dayLength);
      // Half of it, after a deadline, is a whole number.
      expect(value % 2).toBe(0);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect([1, 2, 3]).toContain(loud);
    }
  });
});

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const work = (seed: number) => makeDay(seed).tasks.reduce((sum, { size }) => sum + size, 0);

describe('a day that is made', () => {
  it('is the same for the same seed, and the same tasks come however it is worked', () => {
    expect(makeDay(7)).toEqual(makeDay(7));
    expect(makeDay(7, { reload: 0, ends: 100 }).tasks).toEqual(makeDay(7).tasks);
    expect(makeDay(8)).not.toEqual(makeDay(7));
  });

  it.each(seeds.slice(0, 20))(
    'has four tasks in the morning, and letters in the order of arrival (seed %d)',
    (seed) => {
      const { tasks } = makeDay(seed);
      expect(tasks.map(({ id }) => id).join('')).toBe('abcdefghijk');
      expect(tasks.filter(({ arrives }) => arrives === 0)).toHaveLength(usual.waiting);
      for (const [index, { arrives }] of tasks.entries()) {
        expect(arrives).toBeGreaterThanOrEqual(tasks[index - 1]?.arrives ?? 0);
        expect(arrives).toBeLessThanOrEqual(usual.lastArrival);
      }
      expect(new Set(tasks.map(({ name }) => name)).size).toBe(usual.tasks);
    },
  );

  it('holds more work than fits, by a quarter to a half on average', () => {
    const mean = seeds.reduce((sum, seed) => sum + work(seed), 0) / seeds.length / dayLength;
    expect(mean).toBeGreaterThan(1.25);
    expect(mean).toBeLessThan(1.5);
  });

  it('has no two seeds alike among the first two hundred', () => {
    expect(new Set(seeds.map((seed) => JSON.stringify(makeDay(seed).tasks))).size).toBe(seeds.length);
  });

  it.each([
    [0, '9:00'],
    [65, '10:05'],
    [480, '17:00'],
  ])('calls minute %d %s', (minute, text) => {
    expect(timeOfDay(minute)).toBe(text);
  });
});
