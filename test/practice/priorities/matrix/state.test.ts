import { describe, expect, it } from 'vitest';
import { quadrants } from '../../../../src/practice/priorities/matrix/quadrant.js';
import { sampleCards, sampleSize } from '../../../../src/practice/priorities/matrix/state.js';
import { noProgress, type Progress } from '../../../../src/progress/fold.js';
import { drawOf } from '../../learner.js';
import { plainTasks, tasks } from './cards.js';

function progressOf(answers: Readonly<Record<string, boolean>>): Progress {
  const attempt = (correct: boolean) => [
    { at: '2026-01-01T10:00:00Z', correct, points: correct ? 1 : 0, confidence: null },
  ];
  const entries = Object.entries(answers).map(([id, correct]) => [`engineering/${id}`, attempt(correct)]);
  return { ...noProgress, answers: Object.fromEntries(entries) };
}

describe('a sample', () => {
  it.each([1, 2, 3, 4, 5])('is twelve different cards, two of each box at least (seed %d)', (seed) => {
    const cards = sampleCards('engineering', tasks, noProgress, drawOf(seed));
    expect(new Set(cards).size).toBe(sampleSize);
    for (const quadrant of quadrants)
      expect(cards.filter(({ key }) => key === quadrant).length).toBeGreaterThanOrEqual(2);
  });

  it('is the same for the same draw, and another for another', () => {
    const ids = (seed: number) => sampleCards('engineering', tasks, noProgress, drawOf(seed)).map(({ id }) => id);
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
  });

  it('brings back what was missed last time, before what was never seen', () => {
    const cards = sampleCards('engineering', tasks, progressOf({ 'e-08': false, 'e-40': false }), drawOf(3)).map(
      ({ id }) => id,
    );
    expect(cards).toEqual(expect.arrayContaining(['e-08', 'e-40']));
  });

  it('leaves what was known for last', () => {
    const known = Object.fromEntries(tasks.slice(0, 30).map(({ id }) => [id, true]));
    const cards = sampleCards('engineering', tasks, progressOf(known), drawOf(3));
    const fresh = tasks.slice(30).filter((task) => cards.includes(task));
    expect(fresh.length).toBeGreaterThanOrEqual(8);
  });

  it('is the whole deck where that is small', () => {
    const few = plainTasks(1, 2, 3, 1, 2);
    expect(new Set(sampleCards('few', few, noProgress, drawOf(1)))).toEqual(new Set(few));
  });
});
