import { describe, expect, it } from 'vitest';
import { type Interview, interviewTime } from '../../../src/practice/mock/interview.js';
import { timed, untimed } from '../../../src/practice/mock/timed.js';
import { stage, turn } from '../../../src/practice/stage.js';
import { noProgress } from '../../../src/progress/fold.js';
import { course } from '../coach/course.js';
import { textOf } from '../walk.js';

const interview: Interview = {
  course,
  bank: [],
  forks: [],
  progress: noProgress,
  draw: () => 0,
  parts: [{ kind: 'question', id: 'a' }],
  outcomes: [],
  spent: interviewTime - 90_000,
  since: 0,
};
const end = untimed(stage({ title: 'end', status: '', keys: [], done: true, view: () => [], say: [], form: null }));
const inner = stage({
  title: 'inner',
  status: 'x',
  keys: [],
  view: () => [[{ text: 'inside' }]],
  say: [],
  form: 'a word',
  press: (key) => (key === 'enter' ? turn(end) : null),
  tick: () => turn(inner, { type: 'drafted', question: 'q', text: 'kept' }),
});
const under = timed(inner, { interview, over: () => turn(end), skip: () => turn(end) }, 0);

describe('the clock of a mock interview', () => {
  it('stands above what it times', () => {
    expect(textOf(under.view({ columns: 60, rows: 10 }, 30_000))).toMatch(/part 1\/1 +1:00 left\n\ninside/);
    expect([under.title, under.status, under.every]).toEqual(['Mock interview', 'part 1/1 · 1:30 left', 1000]);
  });

  it('goes with what follows, and not with the report', () => {
    expect(under.press('x', 1000).exercise.title).toBe('Mock interview');
    expect(under.press('enter', 1000).exercise).toBe(end);
  });

  it('ends it at zero, keeping first what was typed', () => {
    expect(under.tick(90_000)).toEqual({ exercise: end, events: [{ type: 'drafted', question: 'q', text: 'kept' }] });
    expect(under.read('word', 95_000)).toMatchObject({ exercise: end });
  });

  it('lets a part be skipped as long as it has not been answered', () => {
    expect(under.press('ctrl-n', 1000).exercise).toBe(end);
  });
});
