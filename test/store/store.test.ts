import { beforeEach, describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { apply, fold } from '../../src/progress/fold.js';
import { KnobError } from '../../src/simulations/engine/knobs.js';
import { ended } from '../../src/simulations/engine/playback.js';
import type { Wishes } from '../../src/simulations/engine/run.js';
import type { Intent, SessionIntent, SimulationIntent } from '../../src/store/intent.js';
import type { Screen } from '../../src/store/screen.js';
import { defaultSettings } from '../../src/store/settings.js';
import type { CourseStore } from '../../src/store/state.js';
import { viewStep } from '../../src/store/step.js';
import { createCourseStore } from '../../src/store/store.js';
import { designSize } from '../../src/text/size.js';
import { toKeys } from '../keys.js';
import { FakeServices } from './fake-services.js';
import { asked, drain, liveCourse, practised, predicted, run } from './live-course.js';

let services: FakeServices;
let store: CourseStore;

const resolve = (id: string) => (id === 'buffer' ? 'drain' : id);

function start(notice: string | null = null): CourseStore {
  return createCourseStore(
    { course: liveCourse, progress: fold(services.saved, resolve), settings: defaultSettings, resolve, notice },
    services,
  );
}

beforeEach(() => {
  services = new FakeServices();
  store = start();
});

const shown = () => store.getState();
const send = (intent: Intent) => store.getState().send(intent);
const move = (intent: SessionIntent) => send({ type: 'session', intent });
const simulate = (intent: SimulationIntent) => send({ type: 'simulation', intent });
const openLesson = (lesson: string, step?: number) =>
  send({ type: 'open-lesson', lesson, ...(step !== undefined && { step }) });
const openSimulation = (simulation: string, scenario?: string) =>
  send({ type: 'open-simulation', simulation, scenario });
const openRun = (simulation: string, wishes: Wishes) => send({ type: 'open-run', simulation, wishes });
const back = () => send({ type: 'back' });

/** Something that was done elsewhere: in another practice, on another day. */
function done(...events: readonly LearnerEvent[]): void {
  for (const event of events) {
    const kept = services.keep(event).event;
    store.setState(({ progress }) => ({ progress: apply(progress, kept, resolve) }));
  }
}

const top = (): Screen => shown().screens.at(-1) ?? { name: 'home', cursor: -1 };
const names = () => shown().screens.map(({ name }) => name);

function session() {
  const screen = top();
  if (screen.name !== 'session') throw new Error(`it shows ${screen.name}`);
  return screen.session;
}

/** Chooses a row, hands it in, and takes the time that this takes a person. */
function answer(row: number, sure = false): void {
  move({ type: 'press', intent: { do: 'jump', row } });
  if (sure) move({ type: 'confide', confidence: 'sure' });
  services.time += 5000;
  move({ type: 'hand-in' });
}

function goOn(): void {
  move({ type: 'next' });
}

function view() {
  const screen = top();
  const step = screen.name === 'lesson' ? drain.steps[screen.step] : undefined;
  if (step === undefined) throw new Error(`it shows ${screen.name}`);
  return viewStep(drain, step, shown().progress);
}

describe('a lesson walked through', () => {
  it('saves each thing as it is done, and opens where it was left', () => {
    openLesson('drain');
    expect(top()).toEqual({ name: 'lesson', lesson: 'drain', step: 0, scroll: 0 });

    // The prediction hides what follows, until it is made.
    expect(view()).toMatchObject({ hidden: true, todo: { block: predicted } });
    send({ type: 'enter', block: predicted });
    expect(session()).toMatchObject({ purpose: 'prediction', lesson: 'drain', title: 'A queue is a loan' });
    answer(1);
    expect(session().stage.at).toBe('feedback');
    back();
    expect(view()).toMatchObject({ hidden: false, todo: null });

    // The run: a guess first, then it plays.
    send({ type: 'turn-to', step: 1 });
    expect(view()).toMatchObject({ hidden: true, todo: { block: run } });
    send({ type: 'enter', block: run });
    simulate({ type: 'type-guess', guess: 'soon' });
    simulate({ type: 'commit-guess' });
    expect(top()).toMatchObject({
      name: 'simulation',
      simulating: { stage: 'predict', complaint: '"soon" is not a number.' },
    });
    simulate({ type: 'type-guess', guess: '12' });
    simulate({ type: 'commit-guess' });
    expect(top()).toMatchObject({ name: 'simulation', simulating: { stage: 'run', prediction: { guess: '12' } } });
    simulate({ type: 'play', action: { type: 'finish' } });
    send({ type: 'leave-simulation' });
    expect(view()).toMatchObject({ hidden: false, todo: { block: asked } });

    // Killed here, it opens here.
    store = start();
    openLesson('drain');
    expect(top()).toMatchObject({ step: 1 });
    expect(view().todo?.block).toBe(asked);
    send({ type: 'enter', block: asked });
    expect(session().purpose).toBe('step');
    answer(0, true);
    back();
    expect(view().todo).toBeNull();

    send({ type: 'turn-to', step: 2 });
    send({ type: 'enter', block: practised });
    expect(top()).toMatchObject({ name: 'practice', lesson: 'drain' });
    done({ type: 'sorted', practice: 'anatomy', score: 9, of: 10 });
    back();
    expect(view().todo).toBeNull();
    send({ type: 'turn-to', step: 3 });
    expect(names()).toEqual(['home', 'lesson-end']);
    expect(shown().progress.lessons.drain).toMatchObject({ completed: true, step: 3 });

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
    expect(shown().progress).toEqual(fold(services.saved));
  });

  it('opens a completed lesson at its beginning, and a step that is asked for', () => {
    done({ type: 'step-reached', lesson: 'drain', step: 3 });
    openLesson('drain');
    expect(top()).toMatchObject({ step: 2 });
    done({ type: 'lesson-completed', lesson: 'drain' });
    openLesson('drain');
    expect(top()).toMatchObject({ step: 0 });
    openLesson('drain', 1);
    expect(top()).toMatchObject({ step: 1 });
  });

  it.each([
    [-5, 0],
    [1, 1],
    [99, 2],
  ])('has no step %i, and opens at %i', (step, at) => {
    openLesson('drain', step);
    expect(top()).toMatchObject({ step: at });
    expect(shown().progress.lessons.drain).toMatchObject({ step: at + 1 });
  });

  it('turns back, but not before the first step', () => {
    openLesson('drain', 1);
    send({ type: 'turn-to', step: 0 });
    send({ type: 'turn-to', step: -1 });
    expect(top()).toMatchObject({ step: 0 });
    expect(shown().progress.lessons.drain).toMatchObject({ step: 1, farthest: 2 });
  });

  it('starts each step at its top', () => {
    openLesson('drain');
    send({ type: 'scroll', key: 'end', lines: 30, rows: 10 });
    expect(top()).toMatchObject({ scroll: 21 });
    send({ type: 'turn-to', step: 1 });
    expect(top()).toMatchObject({ step: 1, scroll: 0 });
  });

  it('counts what was done under an id that it had before', () => {
    done({ type: 'step-reached', lesson: 'buffer', step: 2 });
    openLesson('drain');
    expect(top()).toMatchObject({ step: 1 });
  });

  it('ignores what is not there', () => {
    openLesson('nowhere');
    send({ type: 'turn-to', step: 1 });
    send({ type: 'enter', block: predicted });
    send({ type: 'open-quiz', lesson: 'nowhere' });
    expect(names()).toEqual(['home']);
    openLesson('drain');
    send({ type: 'enter', block: { ...asked, use: 'gone' } });
    expect(names()).toEqual(['home', 'lesson']);
  });
});

describe('a quiz and a review', () => {
  it('ask in turn, and what was wrong comes back the next day', () => {
    send({ type: 'open-quiz', lesson: 'drain' });
    expect(session()).toMatchObject({
      purpose: 'quiz',
      items: [{ question: { id: 'drain-q1' } }, { question: { id: 'drain-q2' } }],
    });
    answer(1, true);
    goOn();
    answer(0);
    goOn();
    expect(session().stage.at).toBe('summary');
    back();

    send({ type: 'open-review' });
    expect(session().items).toEqual([]);
    expect(session().stage.at).toBe('summary');
    back();

    services.time += 24 * 3_600_000;
    send({ type: 'open-review' });
    expect(session()).toMatchObject({ purpose: 'review', lesson: null, items: [{ question: { id: 'drain-q1' } }] });
  });

  it('bring the cards of a completed lesson, once', () => {
    done({ type: 'lesson-completed', lesson: 'pool' });
    send({ type: 'open-review' });
    expect(session().items).toMatchObject([{ card: { id: 'pool-card' } }]);
    move({ type: 'turn-card' });
    move({ type: 'judge', rating: 'good' });
    expect(session().stage.at).toBe('summary');
    send({ type: 'open-review' });
    expect(session().items).toEqual([]);
  });

  it('scroll to the top when the stage changes, and stay where they are when it does not', () => {
    send({ type: 'open-quiz', lesson: 'drain' });
    for (const key of toKeys('jjjj')) send({ type: 'scroll', key, lines: 30, rows: 10 });
    move({ type: 'press', intent: { do: 'next' } });
    expect(top()).toMatchObject({ scroll: 4 });
    move({ type: 'hand-in' });
    expect(top()).toMatchObject({ scroll: 0 });
  });

  it('make no move where there is no session', () => {
    const before = shown();
    move({ type: 'next' });
    expect(shown()).toBe(before);
    expect(services.done).toEqual([]);
  });
});

describe('a simulation', () => {
  it('opens in its first scenario, at the pace that was set', () => {
    send({ type: 'change-settings', settings: { ...defaultSettings, pace: 'fast' } });
    openSimulation('queue');
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
    openSimulation(id, scenario);
    expect(names()).toEqual(['home']);
    expect(shown().notice).toContain(notice);
  });

  it('is recorded when it was played, and not when it was only looked at', () => {
    openSimulation('queue', 'bounded');
    send({ type: 'leave-simulation' });
    expect(services.done).toEqual([]);
    openSimulation('queue', 'bounded');
    simulate({ type: 'play', action: { type: 'step' } });
    send({ type: 'leave-simulation' });
    expect(services.saved).toMatchObject([{ type: 'simulation-run', simulation: 'queue', scenario: 'bounded' }]);
    expect(names()).toEqual(['home']);
  });

  it('put together by hand opens with its own seed and length, or throws', () => {
    openRun('queue', { set: { arrivalRate: 9 }, seed: 3, until: 50 });
    expect(top()).toMatchObject({
      simulating: {
        playback: { until: 50, lanes: [{ plan: { scenario: null, seed: 3, knobs: { arrivalRate: 9 } } }] },
      },
    });
    expect(() => openRun('queue', { set: { arrivalRate: 'many' } })).toThrow(KnobError);
    openRun('nothing', {});
    expect(names()).toEqual(['home', 'simulation']);
  });

  it('runs again with other knobs, as long and as fast as before', () => {
    send({ type: 'change-settings', settings: { ...defaultSettings, pace: 'slow' } });
    openRun('queue', { scenario: 'flash-sale', until: 60, seed: 3 });
    simulate({ type: 'play', action: { type: 'finish' } });
    expect(simulate({ type: 'rerun', knobs: { consumers: 3 } }).refused).toBeUndefined();
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
    expect(simulate({ type: 'rerun', knobs: { consumers: 0 } }).refused).toMatch(/^consumers cannot be 0; .*\.$/);
    expect(simulate({ type: 'rerun', knobs: { consumer: 2 } }).refused).toContain('no knob "consumer"');
    expect(top()).toMatchObject({ simulating: { playback: { lanes: [{ plan: { knobs: { consumers: 3 } } }] } } });
  });

  it('lasts as long as the knob says that decides it, also when it runs again', () => {
    openRun('eviction', { set: { requests: 900 } });
    expect(simulate({ type: 'rerun', knobs: { requests: 500 } }).refused).toBeUndefined();
    simulate({ type: 'play', action: { type: 'finish' } });
    const screen = top();
    expect(screen.name === 'simulation' && ended(screen.simulating.playback)).toBe(true);
    expect(screen).toMatchObject({ simulating: { playback: { until: 500 } } });
  });

  it('is left alone where another screen is on top', () => {
    const before = shown();
    simulate({ type: 'commit-guess' });
    send({ type: 'leave-simulation' });
    expect(simulate({ type: 'rerun', knobs: { consumers: 2 } }).refused).toBeUndefined();
    expect(shown()).toBe(before);
  });
});

describe('a practice', () => {
  it('takes what happens to it, and what was done in it is recorded', () => {
    send({ type: 'open-practice', practice: 'anatomy' });
    const before = top();
    for (let turn = 0; turn < 40; turn++)
      for (const key of ['1', 'enter'] as const)
        send({ type: 'practice', input: { type: 'key', key }, size: designSize });
    expect(services.done).toContain('answered');
    expect(top()).not.toBe(before);
  });

  it.each([
    ['juggling', 'no practice "juggling"'],
    ['eisenhower', 'no deck'],
  ])('that cannot be opened (%s) is told in one line', (id, notice) => {
    send({ type: 'open-practice', practice: id });
    expect(names()).toEqual(['home']);
    expect(shown().notice).toContain(notice);
    expect(shown().notice).not.toContain('\n');
  });

  it('is left alone where another screen is on top', () => {
    const before = shown();
    send({ type: 'flush' });
    expect(shown()).toBe(before);
  });
});

describe('what could not be saved', () => {
  it('is counted all the same, is told, and is saved once when it can be', () => {
    services.trouble = 'the disk is full';
    openLesson('drain');
    expect(shown().unsaved).toBe('the disk is full');
    expect(shown().progress.lastLesson).toBe('drain');
    expect(services.saved).toEqual([]);
    send({ type: 'retry-saving' });
    expect(shown().unsaved).toBe('the disk is full');
    services.trouble = null;
    send({ type: 'retry-saving' });
    expect(shown().unsaved).toBeNull();
    expect(services.done).toEqual(['lesson-opened', 'step-reached']);
    send({ type: 'retry-saving' });
    expect(services.done).toEqual(['lesson-opened', 'step-reached']);
  });

  it('is saved with the next thing that is done', () => {
    services.trouble = 'the disk is full';
    openLesson('drain');
    services.trouble = null;
    send({ type: 'turn-to', step: 1 });
    expect(shown().unsaved).toBeNull();
    expect(services.done).toEqual(['lesson-opened', 'step-reached', 'step-reached']);
    expect(shown().progress).toEqual(fold(services.saved));
  });
});

describe('the screens', () => {
  it('lie on each other, and home stays', () => {
    send({ type: 'open', place: { name: 'search' } });
    openLesson('drain');
    expect(names()).toEqual(['home', 'search', 'lesson']);
    back();
    back();
    back();
    expect(names()).toEqual(['home']);
    openLesson('drain');
    openSimulation('queue');
    send({ type: 'go-home' });
    expect(names()).toEqual(['home']);
  });

  it('remember what they showed when one comes back to them', () => {
    send({ type: 'open', place: { name: 'search' } });
    for (const key of toKeys('lease')) send({ type: 'search', key });
    for (const key of toKeys('jj')) send({ type: 'move-cursor', key, items: 5, page: 5 });
    openLesson('pool');
    send({ type: 'search', key: 'x' });
    back();
    expect(top()).toEqual({ name: 'search', field: { text: 'lease', cursor: 5 }, cursor: 2 });
  });

  it('show help and a notice until one moves on', () => {
    store = start('nothing is saved');
    expect(shown().notice).toBe('nothing is saved');
    send({ type: 'toggle-help' });
    expect(shown().help).toBe(true);
    openLesson('drain');
    expect(shown()).toMatchObject({ help: false, notice: null });
    send({ type: 'notify', notice: 'saved again' });
    send({ type: 'toggle-help' });
    back();
    expect(shown()).toMatchObject({ help: false, notice: null });
  });

  it('know the settings, and keep them', () => {
    const light = { ...defaultSettings, theme: 'light' as const };
    send({ type: 'change-settings', settings: light });
    expect(shown().settings).toEqual(light);
    expect(services.settings).toEqual(light);
  });
});

describe('what happened', () => {
  it('is told to an observer as plain data, and played again comes to the same', () => {
    const log: { intent: Intent; now: number }[] = [];
    const observe = (intent: Intent, { now }: { readonly now: number }) => void log.push({ intent, now });
    const beginning = { course: liveCourse, progress: fold([]), settings: defaultSettings, resolve, notice: null };
    store = createCourseStore(beginning, services, observe);
    openLesson('drain');
    send({ type: 'enter', block: predicted });
    answer(1);
    back();
    openSimulation('queue', 'bounded');
    simulate({ type: 'play', action: { type: 'step' } });
    send({ type: 'leave-simulation' });
    const { progress, screens } = shown();

    const again = new FakeServices();
    const replayed = createCourseStore(beginning, again);
    for (const { intent, now } of JSON.parse(JSON.stringify(log)) as typeof log) {
      again.time = now;
      replayed.getState().send(intent);
    }
    expect(replayed.getState().progress).toEqual(progress);
    expect(replayed.getState().screens).toEqual(screens);
  });
});

describe('what is typed for a knob', () => {
  const press = (...names: string[]) => {
    for (const key of toKeys(names)) simulate({ type: 'press-knob', key });
  };
  const simulating = () => {
    const screen = top();
    if (screen?.name !== 'simulation') throw new Error('no simulation');
    return screen.simulating;
  };
  const knobs = () => simulating().playback.lanes[0].plan.knobs;

  it('is set with enter, and counts from the start of the run', () => {
    openSimulation('queue', 'bounded');
    press('9', '0', '0');
    expect(simulating().typed).toBe('900');
    expect(knobs().capacity).toBe(500);
    simulate({ type: 'set-knob' });
    expect(simulating().typed).toBeNull();
    expect(knobs().capacity).toBe(900);
  });

  it('can be taken back, key by key or as a whole', () => {
    openSimulation('queue', 'bounded');
    press('9', 'backspace');
    expect(simulating().typed).toBeNull();
    press('9', '9');
    simulate({ type: 'drop-typed' });
    expect(simulating().typed).toBeNull();
    expect(knobs().capacity).toBe(500);
  });

  it.each([
    [
      'queue',
      'bounded',
      ['9', '.', '5'],
      '“limit” cannot be 9.5 messages; it takes whole numbers from 0 to 100,000 messages.',
    ],
    ['queue', 'flash-sale', ['0'], '“consumers” cannot be 0; it takes 1 to 100.'],
    ['queue', 'flash-sale', ['x'], 'A knob takes a number; "x" is no part of one.'],
  ])('of %s in %s as %j is refused', (simulation, scenario, typed, notice) => {
    openSimulation(simulation, scenario);
    press(...typed);
    if (simulating().typed !== null) simulate({ type: 'set-knob' });
    expect(simulating().playback.notice).toBe(notice);
  });

  it('is in percent where people see percent', () => {
    openRun('cache', { set: { timeToLive: 10 } });
    while (simulating().playback.knob !== 'jitter')
      simulate({ type: 'play', action: { type: 'select-knob', direction: 1 } });
    press('5', '0');
    simulate({ type: 'set-knob' });
    expect(knobs().jitter).toBe(0.5);
  });

  it('chooses among choices by their number', () => {
    openSimulation('queue', 'bounded');
    simulate({ type: 'play', action: { type: 'select-knob', direction: 1 } });
    press('2');
    expect(knobs().overflow).toBe('drop-oldest');
    press('9');
    expect(simulating().playback.notice).toBe('“when full” has 3 choices; there is no 9.');
  });
});

describe('a challenge', () => {
  it('opens with its seed, and its stars go into the journal', () => {
    send({ type: 'open-challenge', simulation: 'queue', challenge: 'flash-sale', seed: 7 });
    simulate({ type: 'play', action: { type: 'select-knob', direction: 1 } });
    simulate({ type: 'play', action: { type: 'set', value: 95 } });
    simulate({ type: 'play', action: { type: 'finish' } });
    send({ type: 'leave-simulation' });
    expect(services.saved.at(-1)).toMatchObject({ type: 'simulation-run', challenge: 'flash-sale', stars: 3 });
    expect(shown().progress.stars['queue/flash-sale']).toBe(3);
  });

  it('celebrates nothing where motion is reduced', () => {
    send({ type: 'change-settings', settings: { ...defaultSettings, motion: 'reduced' } });
    send({ type: 'open-challenge', simulation: 'queue', challenge: 'flash-sale', seed: 7 });
    expect(top()).toMatchObject({ simulating: { challenge: { cheers: false } } });
  });
});
