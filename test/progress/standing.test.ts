import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { countStandings, lessonStanding } from '../../src/progress/standing.js';
import { lesson } from '../small-course.js';
import { event } from './some-events.js';

const queue = lesson('queue', 'talk');
const bare = lesson('bare', 'talk', { questions: [], cards: [] });

const opened: LearnerEvent = { type: 'lesson-opened', lesson: 'queue' };
const passed: LearnerEvent = { type: 'lesson-completed', lesson: 'queue' };
const answer = (question: string, correct = true): LearnerEvent => ({ type: 'answered', question, correct });
const turned = (rating: 'again' | 'good' = 'good'): LearnerEvent => ({ type: 'reviewed', card: 'queue-card', rating });
const all = (correct = true) => [answer('queue-q1', correct), answer('queue-q2', correct), turned()];

/** What was done on each of some days in a row, at noon UTC. */
function standing(days: readonly (readonly LearnerEvent[])[], minutesEast = 0, of = queue) {
  const events = days.flatMap((done, day) =>
    done.map((one, index) => event(`${day}-${index}`, `2026-03-0${day + 1}T12:0${index}Z`, one)),
  );
  return lessonStanding(of, fold(events), minutesEast);
}

describe('a lesson', () => {
  it.each<[is: string, when: string, days: (readonly LearnerEvent[])[]]>([
    ['new', 'nothing was done', []],
    ['begun', 'it was opened', [[opened]]],
    ['begun', 'its questions were answered before its end', [[opened, ...all()]]],
    ['seen', 'its pages were only turned', [[opened, passed]]],
    ['seen', 'one of its questions is open', [[passed, answer('queue-q1')]]],
    [
      'answered',
      'each question was answered, right or wrong',
      [[passed, answer('queue-q1'), answer('queue-q2', false)]],
    ],
    ['answered', 'everything was right twice on one day', [[passed, ...all(), ...all()]]],
    ['mastered', 'everything was right again on a later day', [[passed, ...all()], all()]],
    ['answered', 'the card was never turned again', [[passed, ...all()], all().slice(0, 2)]],
    ['answered', 'the second time was the first right one', [[passed, ...all(false)], all()]],
    ['answered', 'something was wrong the last time', [[passed, ...all()], all(), [answer('queue-q1', false)]]],
    ['mastered', 'that was put right', [[passed, ...all()], all(), [answer('queue-q1', false), answer('queue-q1')]]],
  ])('is %s when %s', (is, _, days) => {
    expect(standing(days).standing).toBe(is);
  });

  it('that asks nothing is never more than seen', () => {
    expect(standing([[{ type: 'lesson-completed', lesson: 'bare' }]], 0, bare).standing).toBe('seen');
  });

  it('says what is open', () => {
    expect(standing([[passed, ...all()], [answer('queue-q1')]])).toEqual({
      standing: 'answered',
      unanswered: 0,
      isClaimed: false,
      unsure: 2,
    });
    expect(standing([[passed]])).toMatchObject({ unanswered: 2, isClaimed: false, unsure: 3 });
  });

  it('is mastered by the days of the learner, not those of Greenwich', () => {
    const late = [
      event('a', '2026-03-01T23:30Z', passed),
      ...all().map((one, index) => event(`b${index}`, '2026-03-01T23:40Z', one)),
      ...all().map((one, index) => event(`c${index}`, '2026-03-02T00:20Z', one)),
    ];
    expect(lessonStanding(queue, fold(late), 0).standing).toBe('mastered');
    expect(lessonStanding(queue, fold(late), -60).standing).toBe('answered');
  });
});

describe('lessons together', () => {
  it('count in all that they have passed', () => {
    expect(countStandings(['new', 'begun', 'seen', 'answered', 'answered', 'mastered'])).toEqual({
      seen: 4,
      answered: 3,
      mastered: 1,
    });
  });
});
