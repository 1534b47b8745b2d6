import { describe, expect, it } from 'vitest';
import { startShift, workOn } from '../../../../src/practice/priorities/work-day/day.js';
import { hours, timeline } from '../../../../src/practice/priorities/work-day/timeline.js';
import { plain } from '../../../../src/text/line.js';
import { dayOf, task } from './days.js';

describe('a timeline', () => {
  const day = dayOf([task('a', 40), task('b', 20, { arrives: 20 }), task('c', 20, { arrives: 120 })], { reload: 20 });
  const shift = ['a', 'b', 'a', 'c'].reduce((at, id) => workOn(at, id), startShift(day));

  it('has a letter for each stretch of work, and signs for the rest', () => {
    expect(plain(timeline(shift, 8, 160))).toBe('ab↻a··c ');
  });

  it('shows in each cell what got most of it, the earlier of two that share it, and nothing that is still to come', () => {
    expect(plain(timeline(shift, 4, 160))).toBe('a↻·c');
    expect(plain(timeline(startShift(day), 8, 160))).toBe('        ');
  });

  it('has its hours where they belong', () => {
    expect(plain(hours(48, 480))).toBe('9:00        11:00       13:00       15:00       ');
    expect(plain(hours(80, 480)).startsWith('9:00      10:00     11:00')).toBe(true);
  });
});
