import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { type Practice, stay, step, within } from '../../../src/practice/kit/practice.js';
import { designSize } from '../../../src/text/size.js';
import { translated } from '../../../src/words/phrase.js';
import { smallCourse } from '../../small-course.js';
import { learner, materialOf } from '../learner.js';

type Count = { readonly type: 'add'; readonly by: number } | { readonly type: 'write'; readonly letter: string };

type Counting = { readonly count: number; readonly word: string };

/** The smallest practice there can be: it counts. */
const counting: Practice<Counting, Count> = {
  id: 'counting',
  title: translated('Counting'),
  summary: translated('one, two, three'),
  begin: () => ({ count: 0, word: '' }),
  stage: (state) => ({
    status: `at ${state.count}`,
    form: 'a number',
    ...(state.count >= 10 && { done: true as const, every: 500 }),
    ...(state.word === 'xx' && { typing: true as const }),
    bindings: [
      { keys: ['up', '+'], intent: { type: 'add', by: 1 }, label: '↑+', meaning: translated('more') },
      ...(state.count > 0
        ? [{ keys: ['down'], intent: { type: 'add', by: -1 }, meaning: translated('less') } as const]
        : []),
      { keys: [' '], intent: { type: 'add', by: 10 } },
    ],
    update(intent, { now }) {
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
    typed: (key) => (key === 'x' ? { type: 'write', letter: key } : null),
    read: (line) => (/^\d+$/.test(line) ? { type: 'add', by: Number(line) } : { malformed: `"${line}" is no number` }),
    view: ({ columns }, now) => [[{ text: `${state.count} ${state.word} ${columns} ${now}` }]],
    say: () => [[{ text: `It is ${state.count}.` }]],
  }),
};

const begin = () => learner(practice(counting), materialOf(smallCourse));

describe('a step within a greater state', () => {
  it('keeps what follows from it outside', () => {
    const part = { state: 2, events: [{ type: 'practised', practice: 'door', state: 'x' } as const], edit: 'text' };
    expect(within(part, (number) => ({ number }))).toEqual({ ...part, state: { number: 2 } });
  });
});

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
    expect(exercise).toMatchObject({ typing: true, done: false, every: null });
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
      title: translated('Counting'),
      done: true,
      every: 500,
      typing: false,
      form: 'a number',
    });
  });
});
