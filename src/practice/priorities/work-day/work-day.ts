/** A working day, stage by stage: what is shown, and what keys and lines mean. */
import { plain, span } from '../../../text/line.js';
import { cursorBindings } from '../../kit/list.js';
import {
  aside,
  drawPassages,
  facts,
  type Passage,
  passageStage,
  picture,
  scrollBindings,
  spaced,
} from '../../kit/page.js';
import type { Binding, Malformed, Practice, Stage } from '../../kit/practice.js';
import { comparePage, sayComparison } from './compare.js';
import { isBegun, openWork } from './day.js';
import { deskLines, sayDesk } from './desk.js';
import { timeOfDay } from './make-day.js';
import { policies } from './policies.js';
import { endPassages, resultPassages } from './result.js';
import { arrive, type Intent, type Lane, practiceId, type State } from './state.js';
import { update } from './update.js';

export const workDay: Practice<State, Intent> = {
  id: practiceId,
  title: 'A working day',
  summary: 'Tasks arrive all day, more than fit. Choose each next one, then see a policy work the same day.',
  begin: arrive,
  stage: stageOf,
};

function stageOf(state: State): Stage<State, Intent> {
  const { resumed, shift } = state;
  const open = openWork(shift).map(({ task }) => task.id);
  const begun = shift.work.filter(isBegun).length;
  const readTask = (words: string): Intent | Malformed =>
    open.includes(words)
      ? { type: 'work', task: words }
      : { malformed: `Name one of the open tasks: ${open.join(', ')}.` };
  const taskForm = `the letter of a task: ${open.join(' ')}`;
  const page = {
    status: 'the day is over',
    form: null,
    scroll: { at: state.scroll, to: (scroll: number) => ({ ...state, scroll }) },
    update: (intent: Parameters<typeof update>[1]) => update(state, intent),
  };
  switch (state.stage) {
    case 'intro':
      return passageStage({
        ...page,
        passages: intro(state),
        status: '9:00 to 17:00',
        form: taskForm,
        bindings: [
          { keys: ['enter', ' '], intent: { type: 'begin' }, meaning: resumed ? 'go on' : 'begin' },
          ...(resumed ? [{ keys: ['n'], intent: { type: 'begin-anew' }, meaning: 'new day' } as const] : []),
          { keys: ['w'], intent: { type: 'watch' }, meaning: 'watch policies' },
          ...scrollBindings,
        ],
        read(line) {
          const named = { '': 'begin', new: 'begin-anew', watch: 'watch' } as const;
          const words = line.toLowerCase();
          return words === '' || words === 'new' || words === 'watch' ? { type: named[words] } : readTask(words);
        },
      });
    case 'work':
      return {
        ...page,
        status: `${open.length} open, ${begun} begun`,
        form: taskForm,
        bindings: [
          ...cursorBindings.filter(({ intent: { key } }) => key === 'up' || key === 'down'),
          { keys: ['enter'], intent: { type: 'work' }, meaning: 'work on it' },
        ],
        // The letter of an open task leads to it.
        typed: (key) => (open.includes(key) ? { type: 'point', task: key } : null),
        read: (line) => readTask(line.toLowerCase()),
        view: (size) => deskLines(state, size),
        say: () => sayDesk(state),
      };
    case 'result':
      return passageStage({
        ...page,
        passages: resultPassages(state),
        bindings: [
          { keys: ['enter', 'right', ' '], intent: { type: 'compare' }, meaning: 'beside a policy' },
          ...scrollBindings,
        ],
        read: () => ({ type: 'compare' }),
      });
    case 'compare':
      return {
        ...page,
        form: 'a policy, perhaps with a limit: loudest 1; enter goes on',
        bindings: compareBindings,
        read: (line) => (line === '' ? { type: 'end' } : readLanes(state, line.toLowerCase())),
        view: (size) => comparePage(state, size),
        say: () => sayComparison(state),
      };
    case 'end':
      return passageStage({
        ...page,
        done: true,
        passages: endPassages(state),
        bindings: [
          { keys: ['enter'], intent: { type: 'end' }, meaning: 'leave' },
          { keys: ['left', 'backspace'], intent: { type: 'compare' }, meaning: 'back' },
          ...scrollBindings,
        ],
        read: () => ({ type: 'end' }),
      });
  }
}

const compareBindings: readonly Binding<Intent>[] = [
  { keys: ['up'], intent: { type: 'turn-policy', by: -1 }, label: '↑↓', meaning: 'policy' },
  { keys: ['down'], intent: { type: 'turn-policy', by: 1 } },
  { keys: ['left'], intent: { type: 'turn-limit', by: -1 }, label: '←→', meaning: 'limit' },
  { keys: ['right'], intent: { type: 'turn-limit', by: 1 } },
  { keys: ['tab'], intent: { type: 'switch-lane' }, meaning: 'other side' },
  { keys: ['enter'], intent: { type: 'end' }, meaning: 'next' },
];

/** "wsjf", "loudest 1", "first beside eisenhower 2": the lane on the right, or both. */
function readLanes({ lanes: [left] }: State, words: string): Intent | Malformed {
  const [first, second, ...more] = words.split(/\s+(?:beside|and|vs)\s+/).map(readLane);
  if (first && second === undefined) return { type: 'show', lanes: [left, first] };
  if (first && second && more.length === 0) return { type: 'show', lanes: [first, second] };
  const known = policies.map(({ id }) => id).join(', ');
  return { malformed: `Name a policy: ${known}; with a limit: loudest 1; or two of them: first beside wsjf.` };
}

function readLane(words: string): Lane | null {
  const [, id, limit] = /^(\S+?)(?:\s+([1-3]))?$/.exec(words) ?? [];
  const policy = policies.find((one) => one.id === id || one.title === words);
  return policy === undefined ? null : { policy: policy.id, limit: limit === undefined ? null : Number(limit) };
}

function intro(state: State): readonly Passage[] {
  const { resumed, shift, day } = state;
  const begin = resumed
    ? `Your day is still here: it is ${timeOfDay(shift.now)}.`
    : 'A day from nine to five, with more work than fits.';
  const rules = facts(
    15,
    [
      ['  value', 'points for having it; half of them after its deadline'],
      ['  lost/h', 'points lost in every hour that it is not done'],
      ['  ◐ half done', `going back to it takes ${day.reload} minutes to find your place`],
      ['  ! !!', 'how loudly it was asked for'],
    ],
    'accent',
  );
  const how =
    'Choose a task, and time runs until something happens: it is done, or another one arrives. Then choose again.';
  return spaced(
    [{ text: [{ ...span(begin), bold: true }] }],
    [{ text: how }],
    [picture((columns) => drawPassages(rules, columns))],
    [
      aside(
        `A finished task brings its value, half of it after its deadline. Until it is done, it loses points in every hour. Going back to a half-done task takes ${day.reload} minutes to find your place.`,
      ),
    ],
    [{ text: 'At five you see your day beside a policy’s: the same tasks, at the same minutes.' }],
    [aside('"watch" compares two policies without you.', ...(resumed ? ['"new" begins another one.'] : []))],
    [aside(...sayDesk(state).map(plain))],
  );
}
