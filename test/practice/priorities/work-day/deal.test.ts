import { describe, expect, it } from 'vitest';
import { dayLength, dealDay, timeOfDay, usual } from '../../../../src/practice/priorities/work-day/deal.js';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const work = (seed: number) => dealDay(seed).tasks.reduce((sum, { size }) => sum + size, 0);

describe('a day that is dealt', () => {
  it('is the same for the same seed, and the same tasks come however it is worked', () => {
    expect(dealDay(7)).toEqual(dealDay(7));
    expect(dealDay(7, { reload: 0, ends: 100 }).tasks).toEqual(dealDay(7).tasks);
    expect(dealDay(8)).not.toEqual(dealDay(7));
  });

  it.each(seeds.slice(0, 20))(
    'has four tasks in the morning, and letters in the order of arrival (seed %d)',
    (seed) => {
      const { tasks } = dealDay(seed);
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
    expect(new Set(seeds.map((seed) => JSON.stringify(dealDay(seed).tasks))).size).toBe(seeds.length);
  });

  it.each([
    [0, '9:00'],
    [65, '10:05'],
    [480, '17:00'],
  ])('calls minute %d %s', (minute, text) => {
    expect(timeOfDay(minute)).toBe(text);
  });
});
