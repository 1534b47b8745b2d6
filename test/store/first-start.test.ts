import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import {
  burstEnd,
  type FirstStartIntent,
  firstBurst,
  firstGap,
  firstGuesses,
  startFirst,
} from '../../src/store/first-start.js';
import type { Screen } from '../../src/store/screen.js';
import { defaultSettings } from '../../src/store/settings.js';
import type { CourseStore } from '../../src/store/state.js';
import { createCourseStore } from '../../src/store/store.js';
import { courseOf, smallCourse } from '../small-course.js';
import { FakeServices } from './fake-services.js';

let services: FakeServices;
let store: CourseStore;

function start(motion: 'full' | 'reduced' = 'full', course = smallCourse): void {
  store = createCourseStore(
    {
      course,
      progress: fold(services.saved),
      settings: { ...defaultSettings, motion },
      resolve: (id) => id,
      notice: null,
    },
    services,
  );
  store.getState().send({ type: 'open-first-start' });
}

beforeEach(() => {
  services = new FakeServices();
  start();
});

const top = (): Screen => {
  const screen = store.getState().screens.at(-1);
  if (screen === undefined) throw new Error('there is no screen');
  return screen;
};
function first() {
  const screen = top();
  if (screen.name !== 'first-start') throw new Error(`it shows ${screen.name}`);
  return screen.first;
}
const play = (intent: FirstStartIntent) => store.getState().send({ type: 'first-start', intent });
const tick = (times: number) => {
  for (let at = 0; at < times; at++) play({ type: 'tick', milliseconds: 60 });
};

describe('a first start', () => {
  it('plays a burst, waits for a guess, drains, and says the gap', () => {
    expect(first()).toMatchObject({ stage: 'burst', guess: null });
    tick(30);
    expect(first().stage).toBe('burst');
    tick(60);
    expect(first()).toMatchObject({ stage: 'guess', playback: { at: burstEnd } });
    tick(9);
    expect(first()).toMatchObject({ stage: 'guess', playback: { at: burstEnd } });
    play({ type: 'guess', seconds: 20 });
    expect(first()).toMatchObject({ stage: 'drain', guess: 20 });
    tick(200);
    expect(first().stage).toBe('over');
    expect(firstGap(first())).toBe(
      'You said 20 s, and it took 100 s: while 30 a second leave, 24 more arrive, so the queue shrinks by only 6 a second.',
    );
  });

  it('takes half a minute at most when it is watched', () => {
    const ticks = (stage: string) => {
      let count = 0;
      for (; first().stage === stage; count++) tick(1);
      return count * 0.06;
    };
    const burst = ticks('burst');
    play({ type: 'guess', seconds: 50 });
    expect(burst + ticks('drain')).toBeLessThan(16);
  });

  it('ends where arithmetic says, and offers that among wrong guesses', () => {
    const { arrivalRate, serviceRate, burstRate, burstSeconds } = firstBurst;
    const backlog = (burstRate - serviceRate) * burstSeconds;
    const begun = startFirst(7, false);
    expect(begun.actual).toBe(backlog / (serviceRate - arrivalRate));
    expect(begun.backlog).toBe(backlog);
    expect(firstGuesses).toContain(begun.actual);
    expect(firstGuesses).toContain(backlog / serviceRate);
  });

  it('can be hurried, but no guess can be skipped by it', () => {
    play({ type: 'hurry' });
    expect(first().stage).toBe('guess');
    play({ type: 'hurry' });
    expect(first().stage).toBe('guess');
    play({ type: 'guess', seconds: 3 });
    expect(first().guess).toBeNull();
    play({ type: 'guess', seconds: 100 });
    play({ type: 'hurry' });
    expect(firstGap(first())).toContain('100 s, as you said');
  });

  it('moves nothing under reduced motion', () => {
    start('reduced');
    expect(first().stage).toBe('guess');
    play({ type: 'guess', seconds: 10 });
    expect(first().stage).toBe('over');
  });

  it('opens the first lesson, or the menu, and is recorded once', () => {
    play({ type: 'hurry' });
    play({ type: 'guess', seconds: 50 });
    play({ type: 'hurry' });
    store.getState().send({ type: 'leave-first-start', to: 'lesson' });
    expect(top()).toMatchObject({ name: 'lesson', lesson: 'queue', step: 0 });
    expect(services.done).toEqual(['predicted', 'lesson-opened', 'step-reached']);
    expect(services.saved[0]).toMatchObject({ guess: 50, actual: 100 });
    start();
    expect(top().name).toBe('home');
  });

  it('does not come back to who skipped it', () => {
    store.getState().send({ type: 'leave-first-start', to: 'home' });
    expect(top().name).toBe('home');
    expect(services.saved).toMatchObject([{ type: 'predicted', guess: '' }]);
    start();
    expect(top().name).toBe('home');
  });

  it('is not for a course without lessons', () => {
    start('full', courseOf([]));
    expect(top().name).toBe('home');
  });
});

describe('leaving home', () => {
  beforeEach(() => store.getState().send({ type: 'leave-first-start', to: 'home' }));
  const send = (type: 'ask-to-leave' | 'stay') => store.getState().send({ type });

  it('is asked for, and taken back, with what stood there before', () => {
    store.getState().send({ type: 'notify', notice: 'Nothing can be saved.' });
    send('ask-to-leave');
    expect(store.getState().notice).toBe('Leave? Enter leaves, esc stays.');
    expect(top()).toMatchObject({ leaving: { notice: 'Nothing can be saved.' } });
    send('stay');
    expect(store.getState().notice).toBe('Nothing can be saved.');
    expect(top()).toEqual({ name: 'home', cursor: 0 });
  });

  it('does nothing elsewhere', () => {
    store.getState().send({ type: 'open', place: { name: 'settings' } });
    const before = store.getState();
    send('ask-to-leave');
    send('stay');
    expect(store.getState()).toBe(before);
  });
});
