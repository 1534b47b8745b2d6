import { describe, expect, it } from 'vitest';
import { type Shift, startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { news, describe as tell } from '../../../../src/practice/priorities/work-day/news.js';
import { dayOf, task } from './days.js';

const since = (before: Shift, id: string) => news(before, workOn(before, id));

describe('the news', () => {
  it('counts what waits in the morning, and what is open when the day is gone on with', () => {
    const day = dayOf([task('a', 30), task('b', 30)]);
    expect(news(null, startShift(day))).toEqual(['2 tasks wait on your desk.']);
    expect(news(null, workOn(startShift(day), 'a'))).toEqual(['It is 9:30, and 1 task is open.']);
  });

  it.each([
    [60, 'Done: Task a, 30 min before its deadline.'],
    [30, 'Done: Task a, on the minute.'],
    [10, 'Done: Task a, 20 min late, for half its value.'],
    [null, 'Done: Task a.'],
  ])('tells of a task with its deadline at minute %s', (deadline, sentence) => {
    expect(since(startShift(dayOf([task('a', 30, { deadline })])), 'a')).toEqual([sentence]);
  });

  it('tells what is new, from whom, and how loudly', () => {
    const come = (loud: number) => [task('a', 30), task('b', 5, { arrives: 10, from: 'sales', loud })];
    const told = (loud: number) => since(startShift(dayOf(come(loud))), 'a');
    expect(told(1)).toEqual(['New from sales: Task b.']);
    expect(told(2)).toEqual(['New from sales: Task b, asked for loudly.']);
    expect(told(3)).toEqual(['New from sales: Task b, asked for very loudly.']);
  });

  it('tells that nothing was left to do', () => {
    const day = dayOf([task('a', 30), task('b', 5, { arrives: 90 })]);
    expect(since(startShift(day), 'a')).toEqual([
      'Done: Task a.',
      'Nothing was left to do until 10:30.',
      'New from nobody: Task b.',
    ]);
  });
});

describe('what is known of a task', () => {
  const day = dayOf([task('a', 30, { deadline: 20 }), task('b', 60, { arrives: 10, deadline: 300 })], { reload: 10 });
  const shift = workOn(workOn(startShift(day), 'a'), 'b', 30);
  const known = (id: string) => {
    const work = shift.work.find((one) => one.task.id === id);
    return work === undefined ? [] : tell(work, shift);
  };

  it('is its size, worth, cost of delay and deadline, and where it lies', () => {
    expect(known('a')).toEqual([
      'From nobody: 20 min of work, worth 10, 6 lost each hour, it was due at 9:20, so it is worth half.',
      'Begun and left; finding your place again takes 10 min.',
    ]);
    expect(known('b')).toEqual(['From nobody: 30 min of work, worth 10, 6 lost each hour, due at 14:00.', 'In hand.']);
  });

  it('tells how much of one’s place is still to be found', () => {
    const back = workOn(shift, 'a', 4);
    const work = back.work.find((one) => one.task.id === 'a');
    expect(work === undefined ? [] : tell(work, back)).toContain('In hand; 6 min more to find your place.');
  });
});
