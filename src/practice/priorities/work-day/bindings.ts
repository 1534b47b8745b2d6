/** What keys and typed lines mean on a working day. */
import type { Binding, Malformed } from '../../kit/practice.js';
import { scrollBindings } from '../page.js';
import { openWork } from './day.js';
import { policies } from './policies.js';
import type { Intent, Lane, State } from './state.js';

export function bindings({ stage, resumed, shift, cursor }: State): readonly Binding<Intent>[] {
  switch (stage) {
    case 'intro': {
      const anew: readonly Binding<Intent>[] = [{ keys: ['n'], intent: { type: 'deal-anew' }, meaning: 'new day' }];
      return [
        { keys: ['enter', ' '], intent: { type: 'begin' }, meaning: resumed ? 'go on' : 'begin' },
        ...(resumed ? anew : []),
        { keys: ['w'], intent: { type: 'watch' }, meaning: 'watch policies' },
        ...scrollBindings,
      ];
    }
    case 'work': {
      const open = openWork(shift).map(({ task }) => task.id);
      const at = open.indexOf(cursor ?? '');
      const [first = ''] = open;
      return [
        { keys: ['up'], intent: { type: 'point', task: open[at - 1] ?? first }, label: '↑↓', meaning: 'choose' },
        { keys: ['down'], intent: { type: 'point', task: open[at + 1] ?? open.at(-1) ?? first } },
        { keys: ['enter'], intent: { type: 'work', task: cursor ?? first }, meaning: 'work on it' },
      ];
    }
    case 'result':
      return [
        { keys: ['enter', 'right', ' '], intent: { type: 'compare' }, meaning: 'beside a policy' },
        ...scrollBindings,
      ];
    case 'compare':
      return [
        { keys: ['up'], intent: { type: 'turn-policy', by: -1 }, label: '↑↓', meaning: 'policy' },
        { keys: ['down'], intent: { type: 'turn-policy', by: 1 } },
        { keys: ['left'], intent: { type: 'turn-limit', by: -1 }, label: '←→', meaning: 'limit' },
        { keys: ['right'], intent: { type: 'turn-limit', by: 1 } },
        { keys: ['tab'], intent: { type: 'switch-lane' }, meaning: 'other side' },
        { keys: ['enter'], intent: { type: 'end' }, meaning: 'next' },
      ];
    case 'end':
      return [
        { keys: ['enter'], intent: { type: 'end' }, meaning: 'leave' },
        { keys: ['left', 'backspace'], intent: { type: 'compare' }, meaning: 'back' },
        ...scrollBindings,
      ];
  }
}

/** The letter of an open task leads to it. */
export function typed({ stage, shift }: State, key: string): Intent | null {
  const isOpen = stage === 'work' && openWork(shift).some(({ task }) => task.id === key);
  return isOpen ? { type: 'point', task: key } : null;
}

/** What a line typed in linear mode means. */
export function read(state: State, line: string): Intent | Malformed {
  const words = line.toLowerCase();
  if (state.stage === 'end') return { type: 'end' };
  if (state.stage === 'result') return { type: 'compare' };
  if (state.stage === 'compare') return words === '' ? { type: 'end' } : readLanes(state, words);
  if (state.stage === 'intro') {
    if (words === '') return { type: 'begin' };
    if (words === 'new') return { type: 'deal-anew' };
    if (words === 'watch') return { type: 'watch' };
  }
  const open = openWork(state.shift).map(({ task }) => task.id);
  if (open.includes(words)) return { type: 'work', task: words };
  return { malformed: `Name one of the open tasks: ${open.join(', ')}.` };
}

/** "wsjf", "loudest 1", "first beside eisenhower 2": the lane on the right, or both. */
function readLanes({ lanes: [left] }: State, words: string): Intent | Malformed {
  const named = words.split(/\s+(?:beside|and|vs)\s+/).map(readLane);
  const [first, second] = named;
  if (first && named.length === 1) return { type: 'show', lanes: [left, first] };
  if (first && second && named.length === 2) return { type: 'show', lanes: [first, second] };
  const known = policies.map(({ id }) => id).join(', ');
  return { malformed: `Name a policy: ${known}; with a limit: loudest 1; or two of them: first beside wsjf.` };
}

function readLane(words: string): Lane | null {
  const [, id, limit] = /^(\S+?)(?:\s+([1-3]))?$/.exec(words) ?? [];
  const policy = policies.find((one) => one.id === id || one.title === words);
  return policy === undefined ? null : { policy: policy.id, limit: limit === undefined ? null : Number(limit) };
}

/** How to answer in linear mode. */
export function formOf({ stage, shift }: State): string | null {
  if (stage === 'end' || stage === 'result') return null;
  if (stage === 'compare') return 'a policy, perhaps with a limit: loudest 1; enter goes on';
  const letters = openWork(shift).map(({ task }) => task.id);
  return `the letter of a task: ${letters.join(' ')}`;
}
