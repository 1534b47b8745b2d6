import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { dueItems } from '../../src/review/due.js';
import type { Intent, SessionIntent } from '../../src/store/intent.js';
import { noteEntries } from '../../src/store/notes.js';
import { defaultSettings } from '../../src/store/settings.js';
import type { CourseStore } from '../../src/store/state.js';
import { createCourseStore } from '../../src/store/store.js';
import { toKeys } from '../keys.js';
import { FakeServices } from './fake-services.js';
import { liveCourse } from './live-course.js';

let services: FakeServices;
let store: CourseStore;

/** The program, started again on what was saved. */
function start(): void {
  store = createCourseStore(
    {
      course: liveCourse,
      progress: fold(services.saved),
      settings: defaultSettings,
      resolve: (id) => id,
      notice: null,
    },
    services,
  );
}

beforeEach(() => {
  services = new FakeServices();
  start();
});

const send = (intent: Intent) => {
  services.time += 1000;
  return store.getState().send(intent);
};
const move = (intent: SessionIntent) => send({ type: 'session', intent });
const top = () => store.getState().screens.at(-1);
const openQuiz = () => send({ type: 'open-quiz', lesson: 'drain' });

function session() {
  const screen = top();
  if (screen?.name !== 'session') throw new Error(`it shows ${screen?.name}`);
  return screen.session;
}

function answer(row: number): void {
  move({ type: 'press', intent: { do: 'jump', row } });
  move({ type: 'hand-in' });
}

describe('a quiz', () => {
  it('goes on at its question when it is opened again, and when the program is', () => {
    openQuiz();
    answer(1);
    send({ type: 'back' });
    openQuiz();
    expect(session()).toMatchObject({ index: 1, outcomes: [{ right: false }] });
    expect(store.getState().hint).toContain('question 2 of 2');
    start();
    openQuiz();
    expect(session()).toMatchObject({ index: 1, outcomes: [{ right: false }], stage: { at: 'question' } });
  });

  it('records nothing by being opened, and is over with its last answer', () => {
    openQuiz();
    expect(services.done).toEqual([]);
    answer(0);
    move({ type: 'next' });
    answer(0);
    send({ type: 'go-home' });
    openQuiz();
    expect(session()).toMatchObject({ index: 0, outcomes: [] });
    expect(services.done).toEqual(['answered', 'answered']);
  });

  it('begins anew when that is wished for, and then goes on from there', () => {
    openQuiz();
    answer(1);
    move({ type: 'start-over' });
    expect(session()).toMatchObject({ index: 0, outcomes: [] });
    answer(0);
    start();
    openQuiz();
    expect(session()).toMatchObject({ index: 1, outcomes: [{ right: true }] });
  });

  it('of yesterday goes on, and a review of yesterday does not: what is due has changed', () => {
    const day = 24 * 3_600_000;
    openQuiz();
    answer(1);
    move({ type: 'next' });
    answer(1);
    services.time += 2 * day;
    send({ type: 'go-home' });
    send({ type: 'open-review' });
    expect(session().items).toHaveLength(2);
    answer(0);
    send({ type: 'back' });
    send({ type: 'open-review' });
    expect(session()).toMatchObject({ index: 1, outcomes: [{ right: true }] });
    services.time += day;
    send({ type: 'open-review' });
    expect(session()).toMatchObject({ index: 0, outcomes: [] });
    send({ type: 'go-home' });
    openQuiz();
    answer(0);
    services.time += day;
    openQuiz();
    expect(session()).toMatchObject({ index: 1 });
  });
});

describe('the last answer', () => {
  const dates = () =>
    dueItems(liveCourse, store.getState().progress, services.time + 400 * 24 * 3_600_000, 0).map(({ id, due }) => [
      id,
      due,
    ]);

  it('is taken back by an event, after which it is as if it had not been given', () => {
    openQuiz();
    answer(1);
    move({ type: 'take-back' });
    expect(services.done).toEqual(['answered', 'undone']);
    expect(services.saved.at(-1)).toMatchObject({ type: 'undone', event: services.saved[0]?.id });
    expect(dates()).toEqual([]);
    expect(session()).toMatchObject({ index: 0, outcomes: [], stage: { at: 'question' } });
    start();
    expect(dates()).toEqual([]);
  });

  it('is taken back after the program was started again, question by question', () => {
    openQuiz();
    answer(1);
    start();
    openQuiz();
    move({ type: 'take-back' });
    expect(session()).toMatchObject({ index: 0, outcomes: [] });
    expect(dates()).toEqual([]);
    expect(move({ type: 'take-back' }).refused).toBe('There is no answer to take back yet.');
    expect(store.getState().hint).toBe('There is no answer to take back yet.');
  });

  it('of a question on its own is taken back, and that it was passed by', () => {
    send({ type: 'open-question', question: 'drain-q1' });
    answer(1);
    move({ type: 'take-back' });
    expect(services.done).toEqual(['answered', 'undone']);
    openQuiz();
    move({ type: 'skip' });
    move({ type: 'take-back' });
    expect(services.done.slice(2)).toEqual(['passed', 'undone']);
    expect(session().index).toBe(0);
  });

  it('of a card is taken back', () => {
    send({ type: 'open-lesson', lesson: 'pool' });
    send({ type: 'turn-to', step: 3 });
    send({ type: 'open-review' });
    move({ type: 'turn-card' });
    move({ type: 'judge', rating: 'easy' });
    const [known] = dates();
    move({ type: 'take-back' });
    expect(session()).toMatchObject({ index: 0, stage: { at: 'front' } });
    expect(dates()[0]).not.toEqual(known);
  });
});

describe('marks and notes', () => {
  const entries = () =>
    noteEntries(liveCourse, store.getState().progress).map(({ kind, step, text }) => [kind, step, text]);
  const type = (text: string) => {
    for (const key of toKeys(text)) send({ type: 'note', key });
  };

  it('are left at the step on screen, and taken away again', () => {
    send({ type: 'open-lesson', lesson: 'drain', step: 1 });
    send({ type: 'bookmark' });
    send({ type: 'open-note' });
    type('why two?');
    send({ type: 'save-note' });
    expect(entries()).toEqual([
      ['bookmark', 1, ''],
      ['note', 1, 'why two?'],
    ]);
    send({ type: 'bookmark' });
    expect(entries()).toEqual([['note', 1, 'why two?']]);
    start();
    expect(entries()).toEqual([['note', 1, 'why two?']]);
  });

  it('are changed: the old words are taken back, and stay in the journal', () => {
    send({ type: 'open-lesson', lesson: 'drain' });
    send({ type: 'open-note' });
    type('a');
    send({ type: 'save-note' });
    const [note] = Object.keys(store.getState().progress.notes);
    send({ type: 'open-note', note: note ?? '' });
    type('b');
    send({ type: 'save-note' });
    expect(entries()).toEqual([['note', 0, 'ab']]);
    expect(services.done.filter((type) => type === 'noted')).toHaveLength(2);
  });

  it('are not thrown away by one key, and kept when the program ends', () => {
    send({ type: 'open-lesson', lesson: 'drain' });
    send({ type: 'open-note' });
    type('half');
    send({ type: 'leave-note' });
    expect(top()?.name).toBe('note');
    send({ type: 'type-ahead', text: ' a thought' });
    send({ type: 'flush' });
    expect(entries()).toEqual([['note', 0, 'half a thought']]);
    send({ type: 'leave-note' });
    send({ type: 'leave-note' });
    expect(top()?.name).toBe('lesson');
  });

  it('are kept when the palette leads away from a note that is being written', () => {
    send({ type: 'open-lesson', lesson: 'drain' });
    send({ type: 'open-note' });
    type('half');
    send({ type: 'open-palette', scope: 'all' });
    send({ type: 'go-home' });
    expect(entries()).toEqual([['note', 0, 'half']]);
  });

  it.each<[what: string, intent: Intent, why: string]>([
    ['a mark', { type: 'bookmark' }, 'Only a step of a lesson can be marked.'],
    ['a note', { type: 'open-note' }, 'A note is written at a step of a lesson.'],
  ])('say why they are not left where there is no step: %s', (_, intent, why) => {
    expect(send(intent).refused).toBe(why);
    expect(services.done).toEqual([]);
  });
});

describe('the clock of a practice', () => {
  it('stands still behind the help and behind another screen', () => {
    send({ type: 'open-practice', practice: 'anatomy' });
    const behind = () => store.getState().clock.behind;
    send({ type: 'toggle-help' });
    services.time += 60_000;
    send({ type: 'toggle-help' });
    expect(behind()).toBe(61_000);
    send({ type: 'open-palette', scope: 'all' });
    services.time += 9000;
    send({ type: 'back' });
    expect(behind()).toBe(71_000);
    services.time += 5000;
    send({ type: 'toggle-help' });
    expect(behind()).toBe(71_000);
  });
});

describe('a sentence about a key that did nothing', () => {
  it('is gone with the next key, and no clock takes it away', () => {
    send({ type: 'hint', hint: 'x does nothing here.' });
    send({ type: 'retry-saving' });
    expect(store.getState().hint).toBe('x does nothing here.');
    send({ type: 'move-cursor', to: 1 });
    expect(store.getState().hint).toBeNull();
  });
});
