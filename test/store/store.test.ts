import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { KnobError } from '../../src/simulations/engine/knobs.js';
import { ended } from '../../src/simulations/engine/playback.js';
import type { Screen } from '../../src/store/screen.js';
import { confide, handIn, judge, next, press, turnCard } from '../../src/store/session.js';
import { defaultSettings } from '../../src/store/settings.js';
import { play } from '../../src/store/simulating.js';
import { viewStep } from '../../src/store/step.js';
import { type CourseStore, createCourseStore } from '../../src/store/store.js';
import { designSize } from '../../src/text/size.js';
import { FakeServices } from './fake-services.js';
import { asked, drain, liveCourse, practised, predicted, run } from './live-course.js';

let services: FakeServices;
let store: CourseStore;

function start(notice: string | null = null): CourseStore {
  const resolve = (id: string) => (id === 'buffer' ? 'drain' : id);
  return createCourseStore(
    { course: liveCourse, progress: fold(services.saved, resolve), settings: defaultSettings, resolve, notice },
    services,
  );
}

beforeEach(() => {
  services = new FakeServices();
  store = start();
});

const act = () => store.getState();
const top = (): Screen => act().screens.at(-1) ?? { name: 'home', cursor: -1 };
const names = () => act().screens.map(({ name }) => name);

function session() {
  const screen = top();
  if (screen.name !== 'session') throw new Error(`it shows ${screen.name}`);
  return screen.session;
}

/** Chooses a row, hands it in, and takes the time that this takes a person. */
function answer(row: number, sure = false): void {
  act().move((state) => ({ session: press(state, { do: 'jump', row }), events: [] }));
  if (sure) act().move((state) => ({ session: confide(state, 'sure'), events: [] }));
  services.time += 5000;
  act().move((state) => handIn(state, services.now()));
}

function goOn(): void {
  act().move((state, asking) => ({ session: next(state, asking), events: [] }));
}

function view() {
  const screen = top();
  const step = screen.name === 'lesson' ? drain.steps[screen.step] : undefined;
  if (step === undefined) throw new Error(`it shows ${screen.name}`);
  return viewStep(drain, step, act().progress);
}

describe('a lesson walked through', () => {
  it('saves each thing as it is done, and opens where it was left', () => {
    act().openLesson('drain');
    expect(top()).toEqual({ name: 'lesson', lesson: 'drain', step: 0, scroll: 0 });

    // The prediction hides what follows, until it is made.
    expect(view()).toMatchObject({ hidden: true, todo: { block: predicted } });
    act().enter(predicted);
    expect(session()).toMatchObject({ purpose: 'prediction', lesson: 'drain', title: 'A queue is a loan' });
    answer(1);
    expect(session().stage.at).toBe('feedback');
    act().back();
    expect(view()).toMatchObject({ hidden: false, todo: null });

    // The run: a guess first, then it plays.
    act().turnTo(1);
    expect(view()).toMatchObject({ hidden: true, todo: { block: run } });
    act().enter(run);
    act().simulate((state) => ({ ...state, guess: 'soon' }));
    act().guess();
    expect(top()).toMatchObject({
      name: 'simulation',
      simulating: { stage: 'predict', complaint: '"soon" is not a number.' },
    });
    act().simulate((state) => ({ ...state, guess: '12' }));
    act().guess();
    expect(top()).toMatchObject({ name: 'simulation', simulating: { stage: 'run', prediction: { guess: '12' } } });
    act().simulate((state) => play(state, { type: 'finish' }));
    act().leaveSimulation();
    expect(view()).toMatchObject({ hidden: false, todo: { block: asked } });

    // Killed here, it opens here.
    store = start();
    act().openLesson('drain');
    expect(top()).toMatchObject({ step: 1 });
    expect(view().todo?.block).toBe(asked);
    act().enter(asked);
    expect(session().purpose).toBe('step');
    answer(0, true);
    act().back();
    expect(view().todo).toBeNull();

    act().turnTo(2);
    act().enter(practised);
    expect(top()).toMatchObject({ name: 'practice', lesson: 'drain' });
    act().record([{ type: 'sorted', practice: 'anatomy', score: 9, of: 10 }]);
    act().back();
    expect(view().todo).toBeNull();
    act().turnTo(3);
    expect(names()).toEqual(['home', 'lesson-end']);
    expect(act().progress.lessons.drain).toMatchObject({ completed: true, step: 3 });

    expect(services.done).toEqual([
      'lesson-opened',
      'step-reached',
      'predicted',
      'step-reached',
      'predicted',
      'simulation-run',
      'lesson-opened',
      'step-reached',
      'answered',
      'step-reached',
      'sorted',
      'lesson-completed',
    ]);
    expect(services.saved.find(({ type }) => type === 'answered')).toMatchObject({
      question: 'drain-q2',
      confidence: 'sure',
      ms: 5000,
    });
    expect(act().progress).toEqual(fold(services.saved));
  });

  it('opens a completed lesson at its beginning, and a step that is asked for', () => {
    act().record([{ type: 'step-reached', lesson: 'drain', step: 3 }]);
    act().openLesson('drain');
    expect(top()).toMatchObject({ step: 2 });
    act().record([{ type: 'lesson-completed', lesson: 'drain' }]);
    act().openLesson('drain');
    expect(top()).toMatchObject({ step: 0 });
    act().openLesson('drain', 1);
    expect(top()).toMatchObject({ step: 1 });
  });

  it.each([
    [-5, 0],
    [1, 1],
    [99, 2],
  ])('has no step %i, and opens at %i', (step, at) => {
    act().openLesson('drain', step);
    expect(top()).toMatchObject({ step: at });
    expect(act().progress.lessons.drain).toMatchObject({ step: at + 1 });
  });

  it('turns back, but not before the first step', () => {
    act().openLesson('drain', 1);
    act().turnTo(0);
    act().turnTo(-1);
    expect(top()).toMatchObject({ step: 0 });
    expect(act().progress.lessons.drain).toMatchObject({ step: 1, farthest: 2 });
  });

  it('starts each step at its top', () => {
    act().openLesson('drain');
    act().change('lesson', (screen) => ({ ...screen, scroll: 9 }));
    act().turnTo(1);
    expect(top()).toMatchObject({ step: 1, scroll: 0 });
  });

  it('counts what was done under an id that it had before', () => {
    act().record([{ type: 'step-reached', lesson: 'buffer', step: 2 }]);
    act().openLesson('drain');
    expect(top()).toMatchObject({ step: 1 });
  });

  it('ignores what is not there', () => {
    act().openLesson('nowhere');
    act().turnTo(1);
    act().enter(predicted);
    act().openQuiz('nowhere');
    expect(names()).toEqual(['home']);
    act().openLesson('drain');
    act().enter({ ...asked, use: 'gone' });
    expect(names()).toEqual(['home', 'lesson']);
  });
});

describe('a quiz and a review', () => {
  it('ask in turn, and what was wrong comes back the next day', () => {
    act().openQuiz('drain');
    expect(session()).toMatchObject({
      purpose: 'quiz',
      items: [{ question: { id: 'drain-q1' } }, { question: { id: 'drain-q2' } }],
    });
    answer(1, true);
    goOn();
    answer(0);
    goOn();
    expect(session().stage.at).toBe('summary');
    act().back();

    act().openReview();
    expect(session().items).toEqual([]);
    expect(session().stage.at).toBe('summary');
    act().back();

    services.time += 24 * 3_600_000;
    act().openReview();
    expect(session()).toMatchObject({ purpose: 'review', lesson: null, items: [{ question: { id: 'drain-q1' } }] });
  });

  it('bring the cards of a completed lesson, once', () => {
    act().record([{ type: 'lesson-completed', lesson: 'pool' }]);
    act().openReview();
    expect(session().items).toMatchObject([{ card: { id: 'pool-card' } }]);
    act().move((state) => ({ session: turnCard(state), events: [] }));
    act().move((state, asking) => judge(state, 'good', asking));
    expect(session().stage.at).toBe('summary');
    act().openReview();
    expect(session().items).toEqual([]);
  });

  it('scroll to the top when the stage changes, and stay where they are when it does not', () => {
    act().openQuiz('drain');
    act().change('session', (screen) => ({ ...screen, scroll: 4 }));
    act().move((state) => ({ session: press(state, { do: 'next' }), events: [] }));
    expect(top()).toMatchObject({ scroll: 4 });
    act().move((state) => handIn(state, services.now()));
    expect(top()).toMatchObject({ scroll: 0 });
  });

  it('make no move where there is no session', () => {
    act().move(() => {
      throw new Error('there is nothing to move');
    });
    expect(services.done).toEqual([]);
  });
});

describe('a simulation', () => {
  it('opens in its first scenario, at the pace that was set', () => {
    act().set({ ...defaultSettings, pace: 'fast' });
    act().openSimulation('queue');
    expect(top()).toMatchObject({
      name: 'simulation',
      simulating: {
        stage: 'run',
        lesson: null,
        playback: { speed: 'fast', lanes: [{ plan: { scenario: 'flash-sale', seed: 7 } }] },
      },
    });
  });

  it.each([
    ['nothing', undefined, 'There is no simulation called nothing.'],
    ['queue', 'no-scenario', 'queue has no scenario "no-scenario"'],
  ])('that cannot be opened (%s %s) is told in one line', (id, scenario, notice) => {
    act().openSimulation(id, scenario);
    expect(names()).toEqual(['home']);
    expect(act().notice).toContain(notice);
  });

  it('is recorded when it was played, and not when it was only looked at', () => {
    act().openSimulation('queue', 'bounded');
    act().leaveSimulation();
    expect(services.done).toEqual([]);
    act().openSimulation('queue', 'bounded');
    act().simulate((state) => play(state, { type: 'step' }));
    act().leaveSimulation();
    expect(services.saved).toMatchObject([{ type: 'simulation-run', simulation: 'queue', scenario: 'bounded' }]);
    expect(names()).toEqual(['home']);
  });

  it('put together by hand opens with its own seed and length, or throws', () => {
    act().openRun('queue', { set: { arrivalRate: 9 }, seed: 3, until: 50 });
    expect(top()).toMatchObject({
      simulating: {
        playback: { until: 50, lanes: [{ plan: { scenario: null, seed: 3, knobs: { arrivalRate: 9 } } }] },
      },
    });
    expect(() => act().openRun('queue', { set: { arrivalRate: 'many' } })).toThrow(KnobError);
    act().openRun('nothing', {});
    expect(names()).toEqual(['home', 'simulation']);
  });

  it('runs again with other knobs, as long and as fast as before', () => {
    act().set({ ...defaultSettings, pace: 'slow' });
    act().openRun('queue', { scenario: 'flash-sale', until: 60, seed: 3 });
    act().simulate((state) => play(state, { type: 'finish' }));
    expect(act().rerun({ consumers: 3 })).toBeNull();
    expect(top()).toMatchObject({
      simulating: {
        playback: {
          at: 0,
          until: 60,
          speed: 'slow',
          lanes: [{ plan: { seed: 3, knobs: { consumers: 3, serviceRate: 60 } } }],
        },
      },
    });
    expect(act().rerun({ consumers: 0 })).toMatch(/^consumers cannot be 0; .*\.$/);
    expect(act().rerun({ consumer: 2 })).toContain('no knob "consumer"');
    expect(top()).toMatchObject({ simulating: { playback: { lanes: [{ plan: { knobs: { consumers: 3 } } }] } } });
  });

  it('lasts as long as the knob says that decides it, also when it runs again', () => {
    act().openRun('eviction', { set: { requests: 900 } });
    expect(act().rerun({ requests: 500 })).toBeNull();
    act().simulate((state) => play(state, { type: 'finish' }));
    const screen = top();
    expect(screen.name === 'simulation' && ended(screen.simulating.playback)).toBe(true);
    expect(screen).toMatchObject({ simulating: { playback: { until: 500 } } });
  });

  it('is left alone where another screen is on top', () => {
    act().guess();
    act().leaveSimulation();
    expect(act().rerun({ consumers: 2 })).toBeNull();
    act().simulate(() => {
      throw new Error('there is nothing to change');
    });
    expect(names()).toEqual(['home']);
  });
});

describe('a practice', () => {
  it('takes what happens to it, and what was done in it is recorded', () => {
    act().openPractice('anatomy');
    const before = top();
    const taken = act().practise({ type: 'line', text: 'b' }, designSize);
    expect(taken?.malformed ?? taken?.events).toBeDefined();
    act().practise({ type: 'key', key: 'down' }, designSize);
    expect(top()).not.toBe(before);
  });

  it.each([
    ['juggling', 'no practice "juggling"'],
    ['eisenhower', 'no deck'],
  ])('that cannot be opened (%s) is told in one line', (id, notice) => {
    act().openPractice(id);
    expect(names()).toEqual(['home']);
    expect(act().notice).toContain(notice);
    expect(act().notice).not.toContain('\n');
  });

  it('is left alone where another screen is on top', () => {
    expect(act().practise({ type: 'flush' }, designSize)).toBeNull();
  });
});

describe('what could not be saved', () => {
  it('is counted all the same, is told, and is saved once when it can be', () => {
    services.trouble = 'the disk is full';
    act().openLesson('drain');
    expect(act().unsaved).toBe('the disk is full');
    expect(act().progress.lastLesson).toBe('drain');
    expect(services.saved).toEqual([]);
    act().retrySaving();
    expect(act().unsaved).toBe('the disk is full');
    services.trouble = null;
    act().retrySaving();
    expect(act().unsaved).toBeNull();
    expect(services.done).toEqual(['lesson-opened', 'step-reached']);
    act().retrySaving();
    expect(services.done).toEqual(['lesson-opened', 'step-reached']);
  });

  it('is saved with the next thing that is done', () => {
    services.trouble = 'the disk is full';
    act().openLesson('drain');
    services.trouble = null;
    act().turnTo(1);
    expect(act().unsaved).toBeNull();
    expect(services.done).toEqual(['lesson-opened', 'step-reached', 'step-reached']);
    expect(act().progress).toEqual(fold(services.saved));
  });
});

describe('the screens', () => {
  it('lie on each other, and home stays', () => {
    act().open({ name: 'search', query: '', cursor: 0 });
    act().openLesson('drain');
    expect(names()).toEqual(['home', 'search', 'lesson']);
    act().back();
    act().back();
    act().back();
    expect(names()).toEqual(['home']);
    act().openLesson('drain');
    act().openSimulation('queue');
    act().goHome();
    expect(names()).toEqual(['home']);
  });

  it('remember what they showed when one comes back to them', () => {
    act().open({ name: 'search', query: '', cursor: 0 });
    act().change('search', (screen) => ({ ...screen, query: 'lease', cursor: 2 }));
    act().openLesson('pool');
    act().change('search', () => {
      throw new Error('it is not on top');
    });
    act().back();
    expect(top()).toEqual({ name: 'search', query: 'lease', cursor: 2 });
  });

  it('show help and a notice until one moves on', () => {
    store = start('nothing is saved');
    expect(act().notice).toBe('nothing is saved');
    act().toggleHelp();
    expect(act().help).toBe(true);
    act().openLesson('drain');
    expect(act()).toMatchObject({ help: false, notice: null });
    act().say('saved again');
    act().toggleHelp();
    act().back();
    expect(act()).toMatchObject({ help: false, notice: null });
  });

  it('know the settings, and keep them', () => {
    const light = { ...defaultSettings, theme: 'light' as const };
    act().set(light);
    expect(act().settings).toEqual(light);
    expect(services.settings).toEqual(light);
  });
});
