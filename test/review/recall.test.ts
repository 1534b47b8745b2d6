import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { expectedRecall } from '../../src/review/recall.js';
import { event } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';

const now = Date.parse('2026-03-20T12:00Z');
const answer = (question: string, correct = true): LearnerEvent => ({ type: 'answered', question, correct });

function recall(days: number, ...met: [at: string, one: LearnerEvent][]): (number | null)[] {
  const events = met.map(([at, one], index) => event(String(index).padStart(3, '0'), at, one));
  return expectedRecall(smallCourse, fold(events), { now, minutesEast: 0, days });
}

describe('what would be recalled', () => {
  it('is unknown before anything was met', () => {
    expect(recall(3)).toEqual([null, null, null]);
    expect(recall(3, ['2026-03-19T09:00Z', answer('queue-q1')])).toEqual([
      null,
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('is nearly all on the day itself, and falls from day to day', () => {
    const days = recall(8, ['2026-03-13T23:59Z', answer('queue-q1')]).map(Number);
    expect(days[0]).toBeGreaterThan(0.99);
    for (const [index, share] of days.entries()) if (index > 0) expect(share).toBeLessThan(days[index - 1] ?? 0);
  });

  it('is about nine in ten when something is due', () => {
    // FSRS has a first right answer come back after two or three days, when its chance has fallen to 90 %.
    const [, , , share] = recall(4, ['2026-03-17T12:00Z', answer('queue-q1')]);
    expect(share).toBeGreaterThan(0.86);
    expect(share).toBeLessThan(0.94);
  });

  it('rises again with a review, and falls more slowly after it', () => {
    const once = recall(15, ['2026-03-06T12:00Z', answer('queue-q1')]).map(Number);
    const twice = recall(15, ['2026-03-06T12:00Z', answer('queue-q1')], ['2026-03-09T12:00Z', answer('queue-q1')]);
    expect(twice[2]).toBe(once[2]);
    expect(Number(twice[3])).toBeGreaterThan(Number(twice[2]));
    expect(Number(twice[14])).toBeGreaterThan(Number(once[14]) + 0.05);
  });

  it('is the mean of all that was met, cards too', () => {
    const one: [string, LearnerEvent] = ['2026-03-10T12:00Z', answer('queue-q1')];
    const other: [string, LearnerEvent] = [
      '2026-03-19T12:00Z',
      { type: 'reviewed', card: 'queue-card', rating: 'good' },
    ];
    const [a, b, both] = [recall(1, one), recall(1, other), recall(1, one, other)].map(([share]) => Number(share));
    expect(both).toBeCloseTo((Number(a) + Number(b)) / 2, 12);
  });

  it('knows nothing of other courses, and nothing of the future', () => {
    expect(recall(1, ['2026-03-19T12:00Z', answer('elsewhere')])).toEqual([null]);
    expect(recall(1, ['2027-03-19T12:00Z', answer('queue-q1')])).toEqual([null]);
  });
});
