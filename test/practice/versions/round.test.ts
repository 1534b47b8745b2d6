import { describe, expect, it } from 'vitest';
import { type Round, sayPoints, startRound } from '../../../src/practice/versions/round.js';
import type { Outcome, Task } from '../../../src/practice/versions/task.js';
import { type Line, line } from '../../../src/text/line.js';
import { answer, press, shown, words } from '../practising.js';

/** A task that y gets right, n wrong, and anything else changes nothing; x holds it open. */
function task(id: string, outcome: Outcome | null = null, held = false): Task {
  const say: Line[] = [line(outcome === null ? `${id}?` : `${id} is ${outcome.answer}`)];
  const judge = (key: string): Task => {
    if (key === 'x') return task(id, outcome, !held);
    if (outcome !== null || (key !== 'y' && key !== 'n')) return task(id, outcome, held);
    return task(id, { points: key === 'y' ? 1 : 0, answer: key, remark: key });
  };
  return {
    id,
    label: id,
    outcome,
    keys: [['y', 'yes']],
    typing: false,
    held,
    lines: () => say,
    press: judge,
    paste: judge,
    say,
    form: outcome === null ? 'y or n' : null,
    read: (text) => (/^[ynx]$/.test(text) ? judge(text) : { malformed: 'y or n' }),
  };
}

const about = { practice: 'lab', title: 'Lab', noun: 'case', deck: 'deck' };
const begin = (...outcomes: Outcome[]): Round =>
  startRound({ ...about, tasks: [task('one'), task('two')] }, outcomes, 1000);

describe('a round of tasks', () => {
  it('shows one after the other, and says where it is', () => {
    const first = begin();
    expect([first.status, shown(first)]).toEqual(['case 1/2', 'one?']);
    const { exercise } = press(first, 'y', 'enter');
    expect([exercise.status, shown(exercise)]).toEqual(['case 2/2', 'two?']);
  });

  it('puts every answer into the journal as it is given, with where the round stands', () => {
    const { events } = begin().press('n', 4000);
    expect(events).toEqual([
      { type: 'answered', question: 'deck/one', answer: 'n', correct: false, points: 0, confidence: null, ms: 3000 },
      {
        type: 'practised',
        practice: 'lab',
        state: JSON.stringify({
          deck: 'deck',
          ids: ['one', 'two'],
          outcomes: [{ points: 0, answer: 'n', remark: 'n' }],
        }),
      },
    ]);
  });

  it('is sorted with its last answer, before the learner has seen the summary', () => {
    const { events } = press(begin(), 'n', 'enter', 'y');
    expect(events.at(-1)).toEqual({
      type: 'sorted',
      practice: 'lab',
      deck: 'deck',
      score: 1,
      of: 2,
      details: { one: 0, two: 1 },
    });
  });

  it('ends with a summary that enter leaves', () => {
    const { exercise, events } = press(begin(), 'n', 'enter', 'y', 'enter');
    expect(exercise.done).toBe(true);
    expect(shown(exercise)).toBe('1 of 2 cases   Next time the one you missed comes first.\n\n✗ one  n\n✓ two  y');
    expect(exercise.keys).toEqual([['enter', 'leave']]);
    expect(press(exercise, 'enter', 'y')).toEqual({ exercise, events: [] });
    expect(events).toHaveLength(4);
  });

  it('gives a task that holds on all the keys, even after its outcome', () => {
    const held = press(begin(), 'y', 'x').exercise;
    expect(shown(press(held, 'enter').exercise)).toBe('one is y');
    expect(press(held, 'enter').events).toEqual([]);
    expect(shown(press(held, 'x', 'enter').exercise)).toBe('two?');
  });

  it('goes on where it was left', () => {
    const resumed = begin({ points: 0.5, answer: 'y', remark: 'half' });
    expect(resumed.status).toBe('case 2/2');
    expect(press(resumed, 'y').events.at(-1)).toMatchObject({ type: 'sorted', score: 1.5 });
  });

  it('is done line by line in linear mode', () => {
    const first = begin();
    expect([words(first.say), first.form]).toEqual(['one?', 'y or n']);
    expect(first.read('maybe', 0)).toEqual({ malformed: 'y or n' });
    const { exercise } = answer(first, 'y');
    expect([words(exercise.say), exercise.form]).toEqual(['one is y', null]);
    expect(answer(exercise, '', 'n', '').exercise.done).toBe(true);
  });

  it('does nothing when time passes', () => {
    const first = begin();
    expect(first.tick()).toEqual({ exercise: first, events: [] });
    expect(first.every).toBeNull();
  });
});

describe('points', () => {
  it.each([
    [7, '7'],
    [7.5, '7½'],
    [0.5, '½'],
    [0, '0'],
  ])('%d are said as %s', (points, said) => {
    expect(sayPoints(points)).toBe(said);
  });
});
