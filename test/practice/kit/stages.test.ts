import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { stay, step } from '../../../src/practice/kit/practice.js';
import { type Stage, said, staged, within } from '../../../src/practice/kit/stages.js';
import { smallCourse } from '../../small-course.js';
import { learner, materialOf, words } from '../learner.js';

type Door = 'open' | 'shut';
type Push = { readonly type: 'push' };

const stageOf = (door: Door): Stage<Door, Push> => ({
  status: door,
  bindings: [{ keys: ['enter'], intent: { type: 'push' }, meaning: door === 'shut' ? 'open it' : 'go through' }],
  form: null,
  ...(door === 'open' && { done: true as const, every: 500 }),
  ...(door === 'shut' && { typing: true as const, typed: (key) => (key === 'x' ? { type: 'push' } : null) }),
  update: (intent) => (intent.type === 'push' ? step('open') : stay(door)),
  view: () => said(`The door is ${door}.`),
  say: () => said(`It is ${door}.`, ''),
  read: () => ({ type: 'push' }),
});

const begin = () =>
  learner(
    practice(staged<Door, Push>({ id: 'door', title: 'A door', summary: '', begin: () => 'shut' }, stageOf)),
    materialOf(smallCourse),
  );

describe('a practice of stages', () => {
  it('is at every moment what its stage is', () => {
    const at = begin();
    expect(at.exercise).toMatchObject({
      status: 'shut',
      typing: true,
      done: false,
      every: null,
      keys: [['enter', 'open it']],
    });
    at.press('enter');
    expect(at.exercise).toMatchObject({
      status: 'open',
      typing: false,
      done: true,
      every: 500,
      keys: [['enter', 'go through']],
    });
    expect([at.screen, at.said]).toEqual(['The door is open.', 'It is open.']);
  });

  it('takes what is typed and what is read, too', () => {
    expect(begin().press('y').exercise.status).toBe('shut');
    expect(begin().press('x').exercise.status).toBe('open');
    expect(begin().read('whatever').exercise.status).toBe('open');
  });
});

describe('a step within a greater state', () => {
  it('keeps what follows from it outside', () => {
    const part = { state: 2, events: [{ type: 'practised', practice: 'door', state: 'x' } as const], edit: 'text' };
    expect(within(part, (number) => ({ number }))).toEqual({ ...part, state: { number: 2 } });
  });

  it('says nothing for nothing', () => {
    expect(words(said('', 'a', ''))).toBe('a');
  });
});
