import { describe, expect, it } from 'vitest';
import { limitsAtWork, littlesLaw } from '../../../../src/practice/priorities/work-day/lessons.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { evening } from './players.js';

describe('what a day shows beyond its points', () => {
  it.each([1, 2, 3, 4, 5, 6])('is Little’s law, in numbers that multiply as they are printed (seed %d)', (seed) => {
    const text = littlesLaw('On your day', measure(evening(seed).shift));
    const [, rate, hours, open] = /: ([\d.]+) × ([\d.]+) = ([\d.]+)\./.exec(text) ?? [];
    expect(Math.abs(Number(rate) * Number(hours) - Number(open))).toBeLessThan(0.1);
  });

  it.each([1, 2, 3, 4, 5, 6])('is what a limit does to throughput and time (seed %d)', (seed) => {
    const text = limitsAtWork(evening(seed));
    const rates = [...text.matchAll(/([\d.]+)(?: tasks are done)? an hour/g)].map(([, rate]) => Number(rate));
    expect(rates).toHaveLength(2);
    expect(rates[1]).toBeGreaterThanOrEqual(rates[0] ?? Number.NaN);
    expect(text).toContain('The limit makes nobody faster.');
  });
});
