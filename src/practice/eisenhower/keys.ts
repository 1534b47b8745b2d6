import type { Key } from '../../text/key.js';
import type { Reply } from './interruptions.js';
import { replies } from './interruptions.js';
import { isImportant, isUrgent, type Quadrant, quadrantAt, readQuadrant } from './quadrant.js';
import {
  answer,
  begin,
  dealAnew,
  finish,
  lastPage,
  place,
  type State,
  type Step,
  still,
  takeBack,
  turnPage,
} from './state.js';

type Hint = readonly [key: string, meaning: string];

/** What can be pressed now, the most useful first. */
export function keysOf(state: State): readonly Hint[] {
  const { round, page, stage, resumed } = state;
  if (stage === 'intro') {
    const options: Hint[] = [
      ['c', 'clock'],
      ['i', 'interruptions'],
    ];
    return [['enter', resumed ? 'go on' : 'begin'], ...(resumed ? [['n', 'new hand'] as const] : []), ...options];
  }
  if (stage === 'report') {
    const turn: Hint[] = page > 0 ? [['←→', 'turn']] : [['→', 'next card']];
    return lastPage(state) === 0
      ? [['enter', 'leave']]
      : [['enter', page === lastPage(state) ? 'leave' : 'next'], ...turn];
  }
  if (round.open !== null) {
    return [
      ['a', 'answer now'],
      ['p', 'point to the page'],
      ['l', 'later'],
    ];
  }
  const back: Hint = ['backspace', 'take one back'];
  if (round.held === null) return [['enter', 'hand in'], back];
  const arrows: Hint[] = [
    ['1–4', 'place'],
    ['↑↓←→ enter', 'place'],
  ];
  return Object.keys(round.places).length > 0 ? [...arrows, back] : arrows;
}

const letters: Readonly<Record<string, Reply>> = { a: 'now', p: 'page', l: 'later' };

export function press(state: State, key: Key, now: number): Step {
  switch (state.stage) {
    case 'intro':
      return pressIntro(state, key, now);
    case 'sorting':
      return state.round.open === null ? pressBoard(state, key) : pressReply(state, key);
    case 'report':
      return still(pressReport(state, key));
  }
}

function pressIntro(state: State, key: Key, now: number): Step {
  if (key === 'enter' || key === ' ') return still(begin(state, now));
  if (key === 'c') return still({ ...state, timed: !state.timed });
  if (key === 'i') return still({ ...state, interrupted: !state.interrupted });
  if (key === 'n' && state.resumed) return still(dealAnew(state));
  return still(state);
}

function pressBoard(state: State, key: Key): Step {
  const { round, cursor } = state;
  if (key === 'backspace' || key === 'delete') return still(takeBack(state));
  if (round.held === null) return key === 'enter' ? finish(state) : still(state);
  const moved = move(cursor, key);
  if (moved !== null) return still({ ...state, cursor: moved });
  if (key === 'enter') return cursor === null ? still(state) : place(state, cursor);
  const number = /^[1-4]$/.test(key) ? readQuadrant(key) : null;
  return number === null ? still(state) : place(state, number);
}

/** Where an arrow leads: from nowhere into the first box on that side. Null for another key. */
function move(cursor: Quadrant | null, key: Key): Quadrant | null {
  const urgent = cursor === null ? true : isUrgent(cursor);
  const important = cursor === null ? true : isImportant(cursor);
  if (key === 'left') return quadrantAt(true, important);
  if (key === 'right') return quadrantAt(false, important);
  if (key === 'up') return quadrantAt(urgent, true);
  if (key === 'down') return quadrantAt(urgent, false);
  return null;
}

/** Digits place cards, so they answer nobody: a question that pops up does not catch the key meant for a card. */
function pressReply(state: State, key: Key): Step {
  const letter = letters[key];
  if (letter !== undefined) return answer(state, letter);
  if (key === 'enter' && state.reply !== null) return answer(state, state.reply);
  const by = key === 'left' || key === 'up' ? -1 : key === 'right' || key === 'down' ? 1 : 0;
  if (by === 0) return still(state);
  const at = state.reply === null ? (by > 0 ? 0 : replies.length - 1) : replies.indexOf(state.reply) + by;
  return still({ ...state, reply: replies[Math.min(Math.max(0, at), replies.length - 1)] ?? null });
}

function pressReport(state: State, key: Key): State {
  if (key === 'enter' || key === 'right' || key === ' ') return turnPage(state, 1);
  if (key === 'left' || key === 'backspace') return turnPage(state, -1);
  if (key === 'page-down' || key === 'down') return { ...state, scroll: state.scroll + 5 };
  if (key === 'page-up' || key === 'up') return { ...state, scroll: Math.max(0, state.scroll - 5) };
  return state;
}
