import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { type Practice, stay, step } from '../../../src/practice/kit/practice.js';
import { designSize } from '../../../src/text/size.js';
import { smallCourse } from '../../small-course.js';
import { learner, materialOf } from '../learner.js';

type Count = { readonly type: 'add'; readonly by: number } | { readonly type: 'write'; readonly letter: string };

/** The smallest practice there can be: it counts. */
const counting: Practice<{ readonly count: number; readonly word: string }, Count> = {
  id: 'counting',
  title: 'Counting',
  summary: 'one, two, three',
  begin: () => ({ count: 0, word: '' }),
  update(state, intent, { now }) {
    switch (intent.type) {
      case 'add': {
        const count = state.count + intent.by;
        return step({ ...state, count }, { type: 'practised', practice: 'counting', state: String(count) });
      }
      case 'write':
        return step({ ...state, word: state.word + intent.letter });
      case 'paste':
        return { ...stay(state), edit: intent.text };
      case 'edited':
        return step({ ...state, word: intent.text });
      case 'tick':
        return step({ ...state, count: now });
      default:
        return stay(state);
    }
  },
  bindings: ({ count }) => [
    { keys: ['up', '+'], intent: { type: 'add', by: 1 }, label: '↑+', meaning: 'more' },
    ...(count > 0 ? [{ keys: ['down'] as const, intent: { type: 'add', by: -1 } as const, meaning: 'less' }] : []),
    { keys: [' '], intent: { type: 'add', by: 10 } },
  ],
  typed: (_, key) => (key === 'x' ? { type: 'write', letter: key } : null),
  read: (_, line) => (/^\d+$/.test(line) ? { type: 'add', by: Number(line) } : { malformed: `"${line}" is no number` }),
  view: ({ count, word }, { columns }, now) => [[{ text: `${count} ${word} ${columns} ${now}` }]],
  say: ({ count }) => [[{ text: `It is ${count}.` }]],
  form: () => 'a number',
  status: ({ count }) => `at ${count}`,
  done: ({ count }) => count >= 10,
  titleOf: ({ count }) => `Counting to ${count}`,
};

const begin = () => learner(practice(counting), materialOf(smallCourse));

describe('an exercise', () => {
  it('does what its bindings say, and shows those with a meaning', () => {
    const at = begin();
    expect(at.exercise.keys).toEqual([['↑+', 'more']]);
    at.press('up', '+', ' ', 'down');
    expect(at.exercise.status).toBe('at 11');
    expect(at.exercise.keys).toEqual([
      ['↑+', 'more'],
      ['↓', 'less'],
    ]);
    expect(at.events.map((event) => event.type === 'practised' && event.state)).toEqual(['1', '2', '12', '11']);
  });

  it('takes a key that no binding lists as text, and leaves alone what is nobody’s', () => {
    const at = begin().press('x', 'x');
    const { exercise } = at;
    expect(at.screen).toContain('xx');
    expect(at.press('y').exercise).toBe(exercise);
  });

  it('reads a line, or says what would be one', () => {
    const at = begin().read(' 7 ');
    expect(at.said).toBe('It is 7.');
    expect(at.take({ type: 'line', text: 'seven' }).malformed).toBe('"seven" is no number');
    expect(at.said).toBe('It is 7.');
  });

  it('asks for a text to be edited, and takes it back', () => {
    const at = begin().paste('draft');
    expect(at.wantsEdited).toBe('draft');
    expect(at.edited('better').screen).toContain('better');
  });

  it('knows when something happened and how much room there was', () => {
    const at = begin().wait(4000);
    expect(at.exercise.view(designSize, 5)[0]?.[0]?.text).toBe('4000  80 5');
    expect(at.exercise).toMatchObject({
      title: 'Counting to 4000',
      done: true,
      every: null,
      typing: false,
      form: 'a number',
    });
  });
});
