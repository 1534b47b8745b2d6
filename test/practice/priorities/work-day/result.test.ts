import { describe, expect, it } from 'vitest';
import { drawPassages } from '../../../../src/practice/kit/page.js';
import { startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { policies } from '../../../../src/practice/priorities/work-day/policies.js';
import {
  averages,
  endPassages,
  headline,
  known,
  limitsAtWork,
  littlesLaw,
  remarks,
  resultPassages,
} from '../../../../src/practice/priorities/work-day/result.js';
import { plain } from '../../../../src/text/line.js';
import { dayOf, task } from './days.js';
import { ending, evening, having, morning } from './players.js';

describe('the result of a day', () => {
  const day = dayOf([task('a', 30, { value: 20, delay: 12, deadline: 20 }), task('b', 60, { value: 8 })], {
    ends: 60,
    reload: 10,
  });
  const state = { ...evening(), day, shift: workOn(workOn(startShift(day), 'a'), 'b'), decisions: ['a', 'b'] };

  it('is told in points, with what they are made of', () => {
    expect(headline(state)).toBe('10:00. You ended at -2 points: 10 delivered, 12 lost by waiting.');
  });

  it('has facts that can be checked by hand', () => {
    expect(Object.fromEntries(known(state))).toEqual({
      delivered: '1 of 2 tasks; all of them were worth 28 points',
      deadlines: '1 fell into the day, 1 missed, 10 min late in all',
      open: '1.5 tasks on average, each for 45 min',
      switching: 'you finished what you began',
    });
  });

  it('tells the time lost by switching, and that no deadline fell into the day', () => {
    const shift = workOn(workOn(workOn(startShift(day), 'b', 10), 'a', 10), 'b');
    expect(Object.fromEntries(known({ ...state, shift }))).toMatchObject({
      switching: '10 min to find your place, 1 time',
    });
    const free = dayOf([task('a', 30)], { ends: 60 });
    expect(Object.fromEntries(known({ ...state, day: free, shift: workOn(startShift(free), 'a') }))).toMatchObject({
      deadlines: 'none fell into the day',
    });
  });

  it('shows the hours and the choices on one page', () => {
    const text = drawPassages(resultPassages(evening(2)), 76)
      .map(plain)
      .join('\n');
    expect(text).toMatch(/\n[a-k↻·]{60,}/);
    expect(text).toContain('Your dearest choice');
  });
});

describe('remarks on a day', () => {
  it('name the dearest choice with what would have been better', () => {
    const told = [1, 2, 3, 4].flatMap((seed) => remarks(evening(seed)));
    expect(told.length).toBeGreaterThan(2);
    for (const remark of told)
      expect(remark).toMatch(/^Your (dearest choice|best): at \d+:\d\d you took [a-k], .*points/);
  });
});

describe('the last page', () => {
  it('has Little’s law, the limit, and many days of every policy', () => {
    const text = drawPassages(endPassages(ending()), 76).map(plain).join('\n');
    expect(text).toContain('On your day, ');
    expect(text).toContain('A limit costs no throughput');
    for (const { title } of policies) expect(text).toContain(title);
  });

  it('speaks of a policy where nobody played', () => {
    expect(
      drawPassages(endPassages(having(morning(), { type: 'watch' }, { type: 'end' })), 76)
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
