/** What keys and typed lines mean at the board. */
import type { Binding, Malformed } from '../../kit/practice.js';
import { scrollBindings } from '../page.js';
import { type Reply, replies, replyKeys, replyNames } from './interruptions.js';
import { isImportant, isUrgent, quadrantAt, quadrants, readQuadrant } from './quadrant.js';
import { placed, type Round } from './round.js';
import { type Intent, lastPage, type Move, type State } from './state.js';

type Bindings = readonly Binding<Intent>[];

export function bindings(state: State): Bindings {
  switch (state.stage) {
    case 'intro':
      return introBindings(state);
    case 'sorting':
      return state.round.open === null ? boardBindings(state) : replyBindings(state);
    case 'report':
      return reportBindings(state);
  }
}

function introBindings({ resumed }: State): Bindings {
  const anew: Bindings = resumed ? [{ keys: ['n'], intent: { type: 'deal-anew' }, meaning: 'new hand' }] : [];
  return [
    { keys: ['enter', ' '], intent: { type: 'begin' }, meaning: resumed ? 'go on' : 'begin' },
    ...anew,
    { keys: ['c'], intent: { type: 'switch', option: 'timed' }, meaning: 'clock' },
    { keys: ['i'], intent: { type: 'switch', option: 'interrupted' }, meaning: 'interruptions' },
    ...scrollBindings,
  ];
}

/** An arrow leads from nowhere into the first box on its side. */
function boardBindings({ round, cursor }: State): Bindings {
  const back: Bindings = [{ keys: ['backspace', 'delete'], intent: { type: 'take-back' }, meaning: 'take one back' }];
  if (round.held === null) return [{ keys: ['enter'], intent: { type: 'hand-in' }, meaning: 'hand in' }, ...back];
  const [urgent, important] = [isUrgent(cursor ?? 1), isImportant(cursor ?? 1)];
  const enter: Bindings = cursor === null ? [] : [{ keys: ['enter'], intent: { type: 'place', box: cursor } }];
  return [
    ...quadrants.map(
      (box): Binding<Intent> => ({
        keys: [`${box}`],
        intent: { type: 'place', box },
        ...(box === 1 && { label: '1–4', meaning: 'place' }),
      }),
    ),
    { keys: ['up'], intent: { type: 'point', box: quadrantAt(urgent, true) }, label: '↑↓←→ enter', meaning: 'place' },
    { keys: ['down'], intent: { type: 'point', box: quadrantAt(urgent, false) } },
    { keys: ['left'], intent: { type: 'point', box: quadrantAt(true, important) } },
    { keys: ['right'], intent: { type: 'point', box: quadrantAt(false, important) } },
    ...enter,
    ...(placed(round).length > 0 ? back : []),
  ];
}

/** Digits place cards, so they answer nobody: a question that pops up does not catch the key meant for a card. */
function replyBindings({ reply }: State): Bindings {
  const at = reply === null ? null : replies.indexOf(reply);
  const near = (index: number): Reply => replies[Math.min(Math.max(0, index), replies.length - 1)] ?? 'later';
  const enter: Bindings = reply === null ? [] : [{ keys: ['enter'], intent: { type: 'reply', reply } }];
  return [
    ...replies.map(
      (one): Binding<Intent> => ({
        keys: [replyKeys[one]],
        intent: { type: 'reply', reply: one },
        meaning: replyNames[one],
      }),
    ),
    { keys: ['left', 'up'], intent: { type: 'point-reply', reply: near((at ?? replies.length) - 1) } },
    { keys: ['right', 'down'], intent: { type: 'point-reply', reply: near((at ?? -1) + 1) } },
    ...enter,
    { keys: ['1', '2', '3', '4', 'enter', 'backspace', 'delete'], intent: { type: 'refuse' } },
  ];
}

function reportBindings(state: State): Bindings {
  const last = state.page === lastPage(state);
  const turn = state.page > 0 ? { label: '←→', meaning: 'turn' } : { meaning: 'next card' };
  return [
    { keys: ['enter', ' '], intent: { type: 'turn', by: 1 }, meaning: last ? 'leave' : 'next' },
    { keys: ['right'], intent: { type: 'turn', by: 1 }, ...(lastPage(state) > 0 && turn) },
    { keys: ['left', 'backspace'], intent: { type: 'turn', by: -1 } },
    ...scrollBindings,
  ];
}

/** What a line typed in linear mode means. */
export function read({ stage, round }: State, line: string): Intent | Malformed {
  const words = line.toLowerCase();
  if (stage === 'intro' && words === 'new') return { type: 'deal-anew' };
  const move = moveOf(round, words, stage === 'intro');
  return 'malformed' in move ? move : { type: 'dictate', move };
}

function moveOf(round: Round, words: string, first: boolean): Move | Malformed {
  if (words === 'quiet') return { type: 'hush' };
  if (words === '' && first) return { type: 'begin' };
  if (round.open !== null) {
    const reply = replies.find((one, index) => [one, replyNames[one], String(index + 1)].includes(words));
    if (reply !== undefined) return { type: 'reply', reply };
    return { malformed: 'Type 1 to answer now, 2 to point to the page, 3 for later.' };
  }
  const change = /^(?:card )?(\d{1,2})\s*(?:to|=|:)\s*(.+)$/.exec(words);
  if (change !== null) {
    const [card, box] = [Number(change[1]), readQuadrant(change[2] ?? '')];
    if (placed(round).some(({ number }) => number === card) && box !== null) return { type: 'move', card, box };
    return { malformed: 'Name a card that has a place and a box from 1 to 4, for example 3 to 1.' };
  }
  if (round.held === null) {
    if (words === '' || words === 'done') return { type: 'hand-in' };
    return { malformed: 'Press enter to hand in, or move a card, for example 3 to 1.' };
  }
  const box = readQuadrant(words);
  if (box !== null) return { type: 'place', box };
  return { malformed: 'Type 1 to do it now, 2 to schedule it, 3 to make it cheap, 4 to drop it.' };
}

/** How to answer in linear mode. */
export function formOf({ stage, round }: State): string | null {
  if (stage === 'report') return null;
  if (round.open !== null) return replies.map((reply, index) => `${index + 1} ${replyNames[reply]}`).join(', ');
  if (round.held === null) return 'enter to hand in, or "3 to 1" to move card 3 to box 1';
  return '1 do now, 2 schedule, 3 make cheap, 4 drop';
}
