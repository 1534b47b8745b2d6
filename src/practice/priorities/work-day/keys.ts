import type { Key } from '../../../text/key.js';
import { openWork } from './day.js';
import {
  begin,
  compare,
  dealAnew,
  decide,
  moveCursor,
  type State,
  type Step,
  still,
  turnLimit,
  turnPolicy,
  watch,
} from './state.js';

type Hint = readonly [key: string, meaning: string];

/** What can be pressed now, the most useful first. */
export function keysOf({ stage, resumed }: State): readonly Hint[] {
  switch (stage) {
    case 'intro':
      return [
        ['enter', resumed ? 'go on' : 'begin'],
        ...(resumed ? [['n', 'new day'] as const] : []),
        ['w', 'watch policies'],
      ];
    case 'work':
      return [
        ['↑↓', 'choose'],
        ['enter', 'work on it'],
      ];
    case 'result':
      return [['enter', 'beside a policy']];
    case 'compare':
      return [
        ['↑↓', 'policy'],
        ['←→', 'limit'],
        ['tab', 'other side'],
        ['enter', 'next'],
      ];
    case 'end':
      return [
        ['enter', 'leave'],
        ['←', 'back'],
      ];
  }
}

export function press(state: State, key: Key): Step {
  switch (state.stage) {
    case 'intro':
      return still(pressIntro(state, key));
    case 'work':
      return pressWork(state, key);
    case 'result':
      return still(pressResult(state, key));
    case 'compare':
      return still(pressCompare(state, key));
    case 'end':
      return still(pressEnd(state, key));
  }
}

function pressIntro(state: State, key: Key): State {
  if (key === 'enter' || key === ' ') return begin(state);
  if (key === 'n' && state.resumed) return dealAnew(state);
  if (key === 'w') return watch(state);
  return state;
}

function pressWork(state: State, key: Key): Step {
  if (key === 'up') return still(moveCursor(state, -1));
  if (key === 'down') return still(moveCursor(state, 1));
  if (key === 'enter' && state.cursor !== null) return decide(state, state.cursor);
  const named = openWork(state.shift).find(({ task }) => task.id === key);
  return still(named === undefined ? state : { ...state, cursor: named.task.id });
}

function pressResult(state: State, key: Key): State {
  return key === 'enter' || key === 'right' || key === ' ' ? compare(state) : scrolled(state, key);
}

function pressCompare(state: State, key: Key): State {
  if (key === 'up') return turnPolicy(state, -1);
  if (key === 'down') return turnPolicy(state, 1);
  if (key === 'left') return turnLimit(state, -1);
  if (key === 'right') return turnLimit(state, 1);
  if (key === 'tab') return { ...state, lane: state.lane === 0 ? 1 : 0 };
  if (key === 'enter') return { ...state, stage: 'end', scroll: 0 };
  return state;
}

function pressEnd(state: State, key: Key): State {
  return key === 'left' || key === 'backspace' ? compare(state) : scrolled(state, key);
}

function scrolled(state: State, key: Key): State {
  if (key === 'page-down' || key === 'down') return { ...state, scroll: state.scroll + 5 };
  if (key === 'page-up' || key === 'up') return { ...state, scroll: Math.max(0, state.scroll - 5) };
  return state;
}
