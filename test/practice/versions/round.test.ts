import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { roundPractice } from '../../../src/practice/versions/round.js';
import { sayPoints } from '../../../src/practice/versions/round-results.js';
import { malformed, type Outcome, type TaskItem, type TaskKind } from '../../../src/practice/versions/task.js';
import { translated } from '../../../src/words/phrase.js';
import { course } from '../course.js';
import { learner, materialOf } from '../learner.js';

type Answer = { readonly type: 'y' | 'n' };

/** A task that y gets right and n wrong, with twenty lines to scroll. */
const kind: TaskKind<TaskItem, string, Answer> = {
  begin: () => '',
  label: ({ id }) => id,
  outcome: (_, answer) => (answer === '' ? null : { points: answer === 'y' ? 1 : 0, answer, remark: answer }),
  update: (_item, _task, { type }) => type,
  passages: ({ id }, answer) => [
    { text: answer === '' ? `${id}?` : `${id} is ${answer}` },
    ...Array.from({ length: 20 }, (_, index) => ({ text: `line ${index + 1}`, lead: 'said ' })),
  ],
  bindings: () => [
    { keys: ['y'], intent: { type: 'y' }, meaning: translated('yes') },
    { keys: ['n'], intent: { type: 'n' }, meaning: translated('no') },
  ],
  read: (_item, _task, line) =>
    line === 'y' || line === 'n' ? { type: line } : malformed(`"${line}" is odd`, 'y or n'),
  form: () => 'y or n',
};

const lab = practice(
  roundPractice({
    id: 'lab',
    title: translated('Lab'),
    summary: translated(''),
    noun: 'case',
    kind,
    source: () => ({
      deck: 'deck',
      find: (id) => (id === 'gone' ? null : { id }),
      sample: () => ['one', 'two'],
    }),
  }),
);

function begin(...outcomes: Outcome[]) {
  const unfinished = { lab: JSON.stringify({ deck: 'deck', ids: ['one', 'two'], outcomes }) };
  const material = materialOf(course, { now: 1000 });
  return learner(
    lab,
    outcomes.length === 0 ? material : { ...material, progress: { ...material.progress, unfinished } },
  );
}

describe('a round of tasks', () => {
  it('shows one after the other, and says where it is', () => {
    const at = begin();
    expect([at.exercise.status, at.screen.split('\n')[0]]).toEqual(['case 1/2', 'one?']);
    expect(at.press('y').exercise.status).toBe('case 1/2');
    at.press('enter');
    expect([at.exercise.status, at.screen.split('\n')[0]]).toEqual(['case 2/2', 'two?']);
  });

  it('puts every answer into the journal as it is given, with where the round stands', () => {
    const { events } = begin().take({ type: 'key', key: 'n' }, 3000);
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
    expect(begin().press('n', 'enter', 'y').events.at(-1)).toEqual({
      type: 'sorted',
      practice: 'lab',
      deck: 'deck',
      score: 1,
      of: 2,
      details: { one: 0, two: 1 },
    });
  });

  it('takes an answer once', () => {
    const at = begin().press('n', 'y', 'n');
    expect(at.answers).toHaveLength(1);
    expect(at.screen).toContain('one is n');
  });

  it('ends with a summary that enter leaves', () => {
    const at = begin().press('n', 'enter', 'y', 'enter');
    expect(at.exercise.done).toBe(true);
    expect(at.screen).toBe('1 of 2 cases   Next time the one you missed comes first.\n\n✗ one  n\n✓ two  y');
    expect(at.exercise.keys).toEqual([['enter', 'leave']]);
    const { exercise } = at;
    expect(at.press('enter', 'y').exercise).toBe(exercise);
    expect(at.events).toHaveLength(4);
  });

  it('goes on where it was left', () => {
    const at = begin({ points: 0.5, answer: 'y', remark: 'half' });
    expect(at.exercise.status).toBe('case 2/2');
    expect(at.press('y').events.at(-1)).toMatchObject({ type: 'sorted', score: 1.5 });
  });

  it('asks a single item, and leaves alone what was unfinished', () => {
    const unfinished = JSON.stringify({ deck: 'deck', ids: ['one', 'two', 'three'], outcomes: [] });
    const progress = { ...materialOf(course).progress, unfinished: { lab: unfinished } };
    expect(learner(lab, materialOf(course, { progress })).exercise.status).toBe('case 1/3');
    expect(learner(lab, materialOf(course, { progress, question: 'seven' })).exercise.status).toBe('case 1/1');
    expect(learner(lab, materialOf(course, { progress, question: 'gone' })).exercise.status).toBe('case 1/3');
  });

  it('samples anew where an item of what was left has gone', () => {
    const unfinished = JSON.stringify({ deck: 'deck', ids: ['one', 'gone', 'three'], outcomes: [] });
    const progress = { ...materialOf(course).progress, unfinished: { lab: unfinished } };
    expect(learner(lab, materialOf(course, { progress })).exercise.status).toBe('case 1/2');
  });

  it('is done line by line in linear mode', () => {
    const at = begin();
    expect([at.said.split('\n').slice(0, 2), at.exercise.form]).toEqual([['one?', 'said line 1'], 'y or n']);
    expect(at.take({ type: 'line', text: 'maybe' }).malformed).toBe('"maybe" is odd. Wanted: y or n');
    expect([at.read('y').said.split('\n')[0], at.exercise.form]).toEqual(['one is y', null]);
    expect(at.read('', 'n', '').exercise.done).toBe(true);
    expect(at.said).toBe('1 of 2 cases   Next time the one you missed comes first.\n✓ one  y\n✗ two  n');
  });

  it('scrolls by pages while it asks, and by lines too once it is answered', () => {
    const at = begin().press('end', 'down', 'page-up');
    expect(at.screen).toMatch(/^one\?\n[\s\S]*\n↓ 4 more lines below$/);
    expect(at.press('page-down').screen).toMatch(/line 20\n— end —$/);
    expect(at.press('y').screen).toMatch(/^one is y\n/);
    expect(at.press('down').screen).toMatch(/^line 1\n/);
    expect(at.press('end').screen).toMatch(/line 20\n— end —$/);
    expect(at.press('up', 'home').screen).toMatch(/^one is y\n/);
    expect(at.press('down', 'enter').screen).toMatch(/^two\?\n/);
  });

  it('does nothing when time passes', () => {
    const at = begin();
    const { exercise } = at;
    expect(at.wait(60_000).flush().paste('y').exercise).toBe(exercise);
    expect([at.events, exercise.every]).toEqual([[], null]);
  });
});

describe('a round that was saved', () => {
  const outcome = { points: 1, answer: 'patch', remark: 'patch' };
  const resume = (state: string | undefined) => {
    const unfinished = state === undefined ? {} : { lab: state };
    const progress = { ...materialOf(course).progress, unfinished };
    return learner(lab, materialOf(course, { progress })).exercise.status;
  };

  it('goes on', () => {
    expect(resume(JSON.stringify({ deck: 'deck', ids: ['a', 'b', 'c'], outcomes: [outcome] }))).toBe('case 2/3');
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['an array', '[]'],
    ['another deck', JSON.stringify({ deck: 'ranges', ids: ['a'], outcomes: [] })],
    ['nothing left to do', JSON.stringify({ deck: 'deck', ids: ['a'], outcomes: [outcome] })],
    ['no list', JSON.stringify({ deck: 'deck', ids: 'a', outcomes: [] })],
    ['ids of another kind', JSON.stringify({ deck: 'deck', ids: [1], outcomes: [] })],
    ['outcomes of another kind', JSON.stringify({ deck: 'deck', ids: ['a', 'b', 'c'], outcomes: [{ points: '1' }] })],
  ])('is none when it is %s', (_, state) => {
    expect(resume(state)).toBe('case 1/2');
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
