import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../../src/practice/priorities/page.js';
import { startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { headline, known, remarks, resultParts } from '../../../../src/practice/priorities/work-day/result.js';
import { plain } from '../../../../src/text/line.js';
import { dayOf, task } from './days.js';
import { evening } from './players.js';

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
    const text = drawPage(resultParts(evening(2)), 76)
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
