import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../../src/practice/priorities/page.js';
import { averages, endParts, limitsAtWork, littlesLaw } from '../../../../src/practice/priorities/work-day/end.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { policies } from '../../../../src/practice/priorities/work-day/policies.js';
import { plain } from '../../../../src/text/line.js';
import { ending, evening, having, morning } from './players.js';

describe('the last page', () => {
  it('has Little’s law, the limit, and many days of every policy', () => {
    const text = drawPage(endParts(ending()), 76).map(plain).join('\n');
    expect(text).toContain('On your day, ');
    expect(text).toContain('A limit costs no throughput');
    for (const { title } of policies) expect(text).toContain(title);
  });

  it('speaks of a policy where nobody played', () => {
    expect(
      drawPage(endParts(having(morning(), { type: 'watch' }, { type: 'end' })), 76)
        .map(plain)
        .join('\n'),
    ).toContain('With first come, first served, ');
  });
});

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

describe('many days', () => {
  it('put weighted shortest job first before the rest, and a little of everything last', () => {
    const ranking = averages().map(({ policy }) => policy);
    expect(ranking[0]).toBe('wsjf');
    expect(ranking[1]).toBe('eisenhower');
    expect(ranking.at(-1)).toBe('everything');
  });
});
