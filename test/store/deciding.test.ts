import { beforeEach, describe, expect, it } from 'vitest';
import { noProgress } from '../../src/progress/fold.js';
import { lessonStanding } from '../../src/progress/standing.js';
import type { Intent, SessionIntent } from '../../src/store/intent.js';
import type { Session } from '../../src/store/session.js';
import { defaultSettings } from '../../src/store/settings.js';
import type { CourseStore } from '../../src/store/state.js';
import { createCourseStore } from '../../src/store/store.js';
import { lesson, smallCourse } from '../small-course.js';
import { FakeServices } from './fake-services.js';

let services: FakeServices;
let store: CourseStore;

function begin(settings = defaultSettings): void {
  services = new FakeServices();
  store = createCourseStore(
    { course: smallCourse, progress: noProgress, settings, resolve: (id) => id, notice: null },
    services,
  );
}
beforeEach(() => begin());

const send = (intent: Intent) => store.getState().send(intent);
const act = (intent: SessionIntent) => send({ type: 'session', intent });
const progress = () => store.getState().progress;
const day = 86_400_000;

function session(): Session {
  const top = store.getState().screens.at(-1);
  if (top?.name !== 'session') throw new Error('there is no session on top');
  return top.session;
}

/** Answers the question in hand: the first option is the right one. */
function answer(right: boolean): void {
  services.time += 20_000;
  act({ type: 'read', line: right ? 'a' : 'b', confidence: null });
}

function quiz(...answers: boolean[]): void {
  for (const right of answers) {
    answer(right);
    act({ type: 'next' });
  }
}

describe('testing out of a lesson', () => {
  it('completes it when everything was right', () => {
    send({ type: 'open-test-out', lesson: 'queue' });
    quiz(true, true);
    expect(session().stage.at).toBe('summary');
    expect(progress().lessons.queue?.completed).toBe(true);
    expect(services.done.at(-1)).toBe('lesson-completed');
  });

  it('completes nothing when something was wrong or skipped', () => {
    send({ type: 'open-test-out', lesson: 'queue' });
    quiz(true, false);
    expect(progress().lessons.queue).toBeUndefined();
    send({ type: 'back' });
    send({ type: 'open-test-out', lesson: 'pool' });
    quiz(true);
    act({ type: 'skip' });
    expect(progress().lessons.pool).toBeUndefined();
  });

  it('skips what was right the last time', () => {
    send({ type: 'open-quiz', lesson: 'queue' });
    quiz(true, false);
    send({ type: 'back' });
    send({ type: 'open-test-out', lesson: 'queue' });
    expect(session().items.map((item) => item.kind === 'question' && item.question.id)).toEqual(['queue-q2']);
    quiz(true);
    expect(progress().lessons.queue?.completed).toBe(true);
  });

  it('has nothing to ask once all of it was right', () => {
    send({ type: 'open-quiz', lesson: 'queue' });
    quiz(true, true);
    send({ type: 'back' });
    expect(send({ type: 'open-test-out', lesson: 'queue' }).refused).toContain('nothing to test');
  });
});

describe('an answer that was marked wrong', () => {
  beforeEach(() => {
    send({ type: 'open-quiz', lesson: 'queue' });
    answer(false);
  });

  it('counts as right when the learner says so, on screen and in the journal', () => {
    act({ type: 'overrule' });
    expect(session().outcomes.map(({ right, points }) => [right, points])).toEqual([[true, 1]]);
    expect(progress().answers['queue-q1']?.map(({ correct }) => correct)).toEqual([true]);
    expect(services.done).toEqual(['answered', 'overruled']);
  });

  it('counts as it was marked when that is said again', () => {
    act({ type: 'overrule' });
    act({ type: 'overrule' });
    expect(session().outcomes.map(({ right, points }) => [right, points])).toEqual([[false, 0]]);
    expect(progress().answers['queue-q1']?.map(({ correct, points }) => [correct, points])).toEqual([[false, 0]]);
    expect(services.done).toEqual(['answered', 'overruled', 'undone']);
  });

  it('is refused where it was right already', () => {
    act({ type: 'next' });
    answer(true);
    expect(act({ type: 'overrule' }).refused).toMatch(/right already/);
  });

  it('is refused where there is none', () => {
    act({ type: 'take-back' });
    expect(act({ type: 'overrule' }).refused).toMatch(/no answer/);
  });
});

describe('a question or a card', () => {
  it('is kept out of reviews, and let back in', () => {
    send({ type: 'open-quiz', lesson: 'queue' });
    quiz(true, true);
    services.time += 30 * day;
    send({ type: 'back' });
    send({ type: 'open-review' });
    expect(session().items).toHaveLength(2);
    answer(true);
    act({ type: 'suspend' });
    const out = Object.keys(progress().suspended);
    expect(out).toHaveLength(1);
    services.time += 300 * day;
    send({ type: 'back' });
    send({ type: 'open-review' });
    expect(session().items.map((item) => item.kind === 'question' && item.question.id)).not.toContain(out[0]);
    expect(session().items).toHaveLength(1);
  });

  it('is flagged, and not any more', () => {
    send({ type: 'open-quiz', lesson: 'queue' });
    expect(act({ type: 'flag' }).refused).toBe('Nothing was asked yet.');
    answer(true);
    act({ type: 'flag' });
    expect(Object.keys(progress().flagged)).toEqual(['queue-q1']);
    act({ type: 'flag' });
    expect(Object.keys(progress().flagged)).toEqual([]);
  });
});

describe('a review', () => {
  function learned(): void {
    for (const id of ['queue', 'pool', 'aside']) {
      send({ type: 'open-quiz', lesson: id });
      quiz(true, true);
      send({ type: 'back' });
    }
    services.time += 30 * day;
  }

  it.each<[what: string, minutes: number | undefined, setting: typeof defaultSettings.review, asked: number]>([
    ['asks all that is due', undefined, 'all', 6],
    ['asks what there is time for', 1, 'all', 2],
    ['goes by the settings', undefined, '5 minutes', 6],
    ['asks at least one', 0, 'all', 1],
  ])('%s', (_, minutes, review, asked) => {
    begin({ ...defaultSettings, review });
    learned();
    send({ type: 'open-review', ...(minutes !== undefined && { minutes }) });
    expect(session().items).toHaveLength(asked);
  });

  it('of the weakest asks what is known least first, due or not', () => {
    send({ type: 'open-quiz', lesson: 'queue' });
    quiz(true, false);
    send({ type: 'back' });
    services.time += day / 2;
    send({ type: 'open-weakest' });
    expect(session().items.map((item) => item.kind === 'question' && item.question.id)).toEqual([
      'queue-q2',
      'queue-q1',
    ]);
    quiz(true, true);
    expect(progress().answers['queue-q2']).toHaveLength(2);
  });
});

describe('a lesson that the learner says they know', () => {
  const standing = () => lessonStanding(lesson('queue', 'talk'), progress(), 0);

  it('counts as mastered until an answer says otherwise', () => {
    send({ type: 'claim', lesson: 'queue' });
    expect(standing()).toMatchObject({ standing: 'mastered', isClaimed: true });
    services.time += 1000;
    send({ type: 'open-quiz', lesson: 'queue' });
    answer(false);
    expect(standing()).toMatchObject({ standing: 'new', isClaimed: false });
  });

  it('counts as what was done in it when that is said again', () => {
    send({ type: 'claim', lesson: 'queue' });
    send({ type: 'claim', lesson: 'queue' });
    expect(standing().standing).toBe('new');
    expect(services.done).toEqual(['claimed', 'undone']);
  });
});
