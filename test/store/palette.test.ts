import { describe, expect, it } from 'vitest';
import { practices } from '../../src/practice/registry.js';
import { noProgress } from '../../src/progress/fold.js';
import { simulations } from '../../src/simulations/registry.js';
import { destinations } from '../../src/store/palette.js';
import { liveCourse } from './live-course.js';

const all = destinations(liveCourse, noProgress, 'all', undefined);
const intents = all.map(({ intent }) => intent);

describe('what can be opened from anywhere', () => {
  it('is every place, track, lesson, step, quiz, simulation, scenario and practice', () => {
    expect(intents).toContainEqual({ type: 'open', place: { name: 'notes' } });
    expect(intents).toContainEqual({ type: 'open', place: { name: 'settings' } });
    expect(intents).toContainEqual({ type: 'open', place: { name: 'track', track: 'talk' } });
    expect(intents).toContainEqual({ type: 'open-lesson', lesson: 'drain' });
    expect(intents).toContainEqual({ type: 'open-lesson', lesson: 'drain', step: 2 });
    expect(intents).toContainEqual({ type: 'open-quiz', lesson: 'pool' });
    for (const id of Object.keys(simulations))
      expect(intents).toContainEqual({ type: 'open', place: { name: 'scenarios', simulation: id } });
    for (const { id } of practices) expect(intents).toContainEqual({ type: 'open-practice', practice: id });
  });

  it('is made once for a course', () => {
    expect(destinations(liveCourse, noProgress, 'all', undefined)).toBe(all);
  });

  it('is the steps of the lesson below, by number', () => {
    const steps = destinations(liveCourse, noProgress, 'steps', {
      name: 'lesson',
      lesson: 'drain',
      step: 0,
      scroll: 0,
    });
    expect(steps.map(({ title }) => title)).toEqual(['1  Guess', '2  Run', '3  Practise']);
    expect(steps.at(-1)?.intent).toEqual({ type: 'turn-to', step: 2 });
  });

  it('is the lessons in the order of the course', () => {
    expect(destinations(liveCourse, noProgress, 'lessons', undefined).map(({ title }) => title)).toEqual([
      'A queue is a loan',
      'The lesson pool',
      'The lesson stale',
    ]);
  });
});
