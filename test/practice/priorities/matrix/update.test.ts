import { describe, expect, it } from 'vitest';
import { readRound } from '../../../../src/practice/priorities/matrix/record.js';
import { lastPage } from '../../../../src/practice/priorities/matrix/state.js';
import { answer, begin, elapse, finish, look, place } from '../../../../src/practice/priorities/matrix/update.js';
import { interruptions, plainTasks, roundOf, taskNamed, tasks } from './cards.js';
import { having, sorting, waiting } from './players.js';

const cards = plainTasks(1, 2, 3);

describe('the clock of a learner', () => {
  it('stands still before the round and after it', () => {
    const intro = waiting();
    expect(elapse(intro, 60_000)).toBe(intro);
    const done = finish(sorting(cards)).state;
    expect(elapse(done, 60_000)).toBe(done);
  });

  it('runs while cards are sorted, by no more than the gap allowed, and never back', () => {
    const state = sorting(cards);
    expect(elapse(state, 2000).round.clock).toBe(2000);
    expect(elapse(state, 90_000, 3000).round.clock).toBe(3000);
    expect(elapse(elapse(state, 2000), 500).round.clock).toBe(2000);
  });

  it('ends the round when it is over, unless it was told not to', () => {
    const late = elapse(sorting(cards), 240_000);
    expect(look(late).state.stage).toBe('report');
    expect(look({ ...late, timed: false }).state.stage).toBe('sorting');
  });

  it('lets somebody interrupt every half minute, unless nobody may', () => {
    expect(look(elapse(sorting(cards), 30_000)).state.round.open).not.toBeNull();
    const alone = begin({ ...waiting(), interrupted: false }, 0);
    expect(look(elapse(alone, 30_000)).state.round.open).toBeNull();
  });
});

describe('what happens at the board', () => {
  it('is told in a sentence', () => {
    const placed = place(sorting(cards), 2).state;
    expect(placed.word).toBe('Card 1 lies in Q2, schedule.');
    expect(having(placed, { type: 'take-back' }).word).toBe('It lay in Q2, schedule.');
    const asked = look(elapse(placed, 30_000)).state;
    expect(answer(asked, 'page').state.word).toMatch(/^6 s gone\. /);
  });

  it('is kept in the journal, card by card and reply by reply', () => {
    const { state, events } = place(sorting(tasks.slice(0, 3)), 2);
    const [event] = events;
    if (event?.type !== 'practised') throw new Error('nothing was kept');
    expect(readRound(event.state, { tasks, interruptions })?.places).toEqual(state.round.places);
    expect(answer(look(elapse(state, 30_000)).state, 'later').events).toHaveLength(1);
  });

  it('leaves plain data, so that it can be logged and compared', () => {
    const asked = look(elapse(sorting(cards), 30_000)).state;
    for (const state of [waiting(), asked, finish(asked).state]) expect(structuredClone(state)).toEqual(state);
  });

  it('does nothing where there is nothing to do', () => {
    const state = sorting(cards);
    expect(answer(state, 'now')).toEqual({ state, events: [] });
    expect(having(state, { type: 'take-back' }).round).toBe(state.round);
    const none = cards.reduce((at) => place(at, 1).state, state);
    expect(place(none, 1)).toEqual({ state: none, events: [] });
  });

  it('puts the cursor where the card lay that is taken up', () => {
    expect(having(place(sorting(cards), 3).state, { type: 'take-back' }).cursor).toBe(3);
  });
});

describe('a round handed in', () => {
  it('leaves an answer a card, and the whole with its minutes', () => {
    const cards = ['e-01', 'e-08', 'e-05'].map(taskNamed);
    const begun = elapse(sorting(cards), 9000);
    const placed = [1, 1, 1].reduce((at, box) => place(at, box as 1).state, begun);
    const { events } = finish(placed);
    expect(events).toEqual([
      {
        type: 'answered',
        question: 'engineering/e-01',
        answer: 1,
        correct: true,
        points: 1,
        confidence: null,
        ms: 9000,
      },
      { type: 'answered', question: 'engineering/e-08', answer: 1, correct: false, points: 0, confidence: null, ms: 0 },
      { type: 'answered', question: 'engineering/e-05', answer: 1, correct: true, points: 1, confidence: null, ms: 0 },
      {
        type: 'sorted',
        practice: 'eisenhower',
        deck: 'engineering',
        score: 2,
        of: 3,
        details: { seconds: 9, urgentUnimportantSeconds: 0, changes: 0, interruptions: 0, interruptionsWell: 0 },
      },
    ]);
  });

  it('has a page for each card worth an argument, and ends at either end', () => {
    const done = finish(place(sorting(cards), 4).state).state;
    expect(lastPage(done)).toBe(3);
    expect(having(done, { type: 'turn', by: -1 }).page).toBe(0);
    expect(having({ ...done, page: 3 }, { type: 'turn', by: 1 }).page).toBe(3);
  });

  it('can be followed by another round', () => {
    const state = waiting(roundOf(cards));
    expect(state.resumed).toBe(true);
    const [first, second] = [
      having(state, { type: 'begin-anew' }),
      having(state, { type: 'begin-anew' }, { type: 'begin-anew' }),
    ];
    expect(first).toMatchObject({ resumed: false });
    expect(first.round.cards).toHaveLength(12);
    expect(second.round.cards).not.toEqual(first.round.cards);
  });
});
