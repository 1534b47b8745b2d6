import type { LearnerEvent } from '../../progress/event.js';
import { insertText, pressField } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { scrollTarget } from '../../text/scroll.js';
import { moveCursor } from '../kit/list.js';
import { type Binding, type Malformed, type Practice, type Step, stay, step } from '../kit/practice.js';
import { type Day, optionOf, pick, replay, startDay } from './day.js';
import { formOf, readOption, sayDesk } from './desk-speech.js';
import { type DeskState, dayOf, deskAt, isTyping } from './desk-state.js';
import { drawDesk, pageOf } from './desk-view.js';
import { events } from './events/registry.js';
import { report } from './report.js';
import { readSavedDay, writeSavedDay } from './saved-day.js';
import { clock } from './world.js';

const id = 'release-desk';

export type DeskIntent =
  /** Takes an option, several joined with "+", or something typed. */
  | { readonly type: 'take'; readonly option: string }
  /** Takes what the cursor, the ticks or the field say. */
  | { readonly type: 'take-chosen' }
  | { readonly type: 'tick-option' }
  | { readonly type: 'go-on' | 'toggle-board' | 'show-board' | 'ask-again' | 'begin-again' | 'go-on-with-it' }
  /** A key that moves the cursor, types or scrolls. */
  | { readonly type: 'move' | 'edit' | 'scroll'; readonly key: Key };

/** A day at the release desk of ladderlib: eight events, and a state machine that remembers. */
export const releaseDesk: Practice<DeskState, DeskIntent> = {
  id,
  title: 'Release desk',
  summary: 'A day in eight events: branches, tags, environments and the people who depend on them.',
  begin: ({ progress }) => deskAt(replay(readSavedDay(progress.unfinished[id]))),
  status,
  done: (state) => dayOf(state).event === null && !state.isFollowing,
  typing: isTyping,
  form: formOf,
  say: sayDesk,
  view: drawDesk,
  bindings,
  typed: (state, key) => {
    if (state.isAskingAgain) return { type: 'go-on-with-it' };
    if (isTyping(state)) return { type: 'edit', key };
    return isChoosing(state) ? { type: 'move', key } : null;
  },
  read,
  update(state, intent, { size }) {
    switch (intent.type) {
      case 'take':
        return take(state, intent.option);
      case 'take-chosen':
        return take(state, chosenIn(state));
      case 'tick-option':
        return step({ ...state, ticked: toggled(state) });
      case 'go-on':
        return step({ ...state, isFollowing: false, scroll: 0 });
      case 'toggle-board':
        return step({ ...state, onlyBoard: !state.onlyBoard, scroll: 0 });
      case 'show-board':
        return step({ ...state, onlyBoard: true });
      case 'ask-again':
        return step({ ...state, isAskingAgain: true });
      case 'go-on-with-it':
        return step({ ...state, isAskingAgain: false });
      case 'begin-again':
        return step(deskAt(startDay()), { type: 'practised', practice: id, state: writeSavedDay([]) });
      case 'move': {
        const cursor = moveCursor(intent.key, state.cursor, rowsOf(dayOf(state)));
        return cursor === null ? stay(state) : step({ ...state, cursor, complaint: null });
      }
      case 'edit': {
        const field = pressField(state.field, intent.key);
        return field === null ? stay(state) : step({ ...state, field, complaint: null });
      }
      case 'scroll': {
        const scroll = scrollTarget(intent.key, state.scroll, pageOf(state, size).length, size.rows);
        return scroll === null ? stay(state) : step({ ...state, scroll });
      }
      case 'paste':
        return isTyping(state)
          ? step({ ...state, field: insertText(state.field, intent.text), complaint: null })
          : stay(state);
      default:
        return stay(state);
    }
  },
};

function status(state: DeskState): string {
  const day = dayOf(state);
  const event = state.isFollowing ? events.find(({ id: known }) => known === day.settled.event) : day.event;
  return event === null || event === undefined
    ? '18:00'
    : `${clock(event.minute)} · event ${events.indexOf(event) + 1}/${events.length}`;
}

function bindings(state: DeskState): readonly Binding<DeskIntent>[] {
  const pages: Binding<DeskIntent>[] = (['page-down', 'page-up'] as const).map((key) => ({
    keys: [key],
    intent: { type: 'scroll', key },
    ...(key === 'page-down' && !isChoosing(state) && { meaning: 'more' }),
  }));
  const board: Binding<DeskIntent> = {
    keys: ['b'],
    intent: { type: 'toggle-board' },
    meaning: state.onlyBoard ? 'back' : 'board',
  };
  if (state.isAskingAgain) {
    return [
      { keys: ['y'], intent: { type: 'begin-again' }, meaning: 'begin the day again' },
      { keys: ['escape'], intent: { type: 'go-on-with-it' }, label: 'any other key', meaning: 'go on with it' },
    ];
  }
  if (state.onlyBoard) return [{ ...board, keys: ['b', 'enter', 'escape'] }, ...pages];
  if (state.isFollowing)
    return [{ keys: ['enter', ' '], intent: { type: 'go-on' }, meaning: 'go on' }, board, ...pages];
  if (!isChoosing(state)) return [{ keys: ['enter'], intent: { type: 'go-on' }, meaning: 'leave' }, board, ...pages];
  if (isTyping(state)) {
    return [
      { keys: ['tab'], intent: { type: 'edit', key: 'tab' }, label: 'type', meaning: 'your own' },
      { keys: ['enter'], intent: { type: 'take-chosen' }, meaning: 'take it' },
      { keys: ['up'], intent: { type: 'move', key: 'up' }, meaning: 'back to the list' },
      { keys: ['down'], intent: { type: 'move', key: 'down' } },
      ...pages,
    ];
  }
  const several = dayOf(state).decision?.several === true;
  return [
    { keys: ['up'], intent: { type: 'move', key: 'up' }, label: '↑↓', meaning: 'choose' },
    { keys: ['down'], intent: { type: 'move', key: 'down' } },
    ...(several
      ? [
          { keys: [' '] as const, intent: { type: 'tick-option' } as const, meaning: 'tick' },
          { keys: ['enter'] as const, intent: { type: 'take-chosen' } as const, meaning: 'go on' },
        ]
      : [{ keys: ['enter', ' '] as const, intent: { type: 'take-chosen' } as const, meaning: 'do it' }]),
    board,
    { keys: ['r'], intent: { type: 'ask-again' }, meaning: 'new day' },
    ...pages,
  ];
}

function isChoosing(state: DeskState): boolean {
  return !state.isFollowing && !state.onlyBoard && !state.isAskingAgain && dayOf(state).decision !== null;
}

/** The options, and the field where something of the learner's own may be typed. */
function rowsOf({ decision }: Day): number {
  return (decision?.options.length ?? 0) + (decision?.typed === undefined ? 0 : 1);
}

function chosenIn(state: DeskState): string {
  const { decision } = dayOf(state);
  const options = decision?.options ?? [];
  if (isTyping(state)) return state.field.text;
  if (decision?.several !== true) return options[state.cursor]?.id ?? '';
  return options
    .map((option) => option.id)
    .filter((option) => state.ticked.includes(option))
    .join('+');
}

function toggled(state: DeskState): readonly string[] {
  const here = dayOf(state).decision?.options[state.cursor]?.id;
  if (here === undefined) return state.ticked;
  return state.ticked.includes(here) ? state.ticked.filter((one) => one !== here) : [...state.ticked, here];
}

/** Takes an option, and puts the day as it now stands into the journal. */
function take(state: DeskState, option: string): Step<DeskState> {
  const { decision } = dayOf(state);
  if (decision === null) return stay(state);
  if (optionOf(decision, option) === null) {
    const read = decision.typed?.read(option.trim());
    const complaint = read !== undefined && 'malformed' in read ? read.malformed : 'that is not on offer';
    return step({ ...state, complaint });
  }
  const before = dayOf(state);
  const day = pick(before, option);
  return step({ ...deskAt(day), before: before.world, isFollowing: day.settled.entries.length > 0 }, eventOf(day));
}

function read(state: DeskState, text: string): DeskIntent | Malformed {
  const { decision } = dayOf(state);
  if (state.isFollowing || decision === null) return { type: 'go-on' };
  if (/^board$/i.test(text)) return { type: 'show-board' };
  const option = readOption(decision, text);
  if ('malformed' in option) return { malformed: [option.malformed, formOf(state)].filter(Boolean).join('; ') };
  return { type: 'take', option: option.id };
}

function eventOf(day: Day): LearnerEvent {
  if (day.event !== null) return { type: 'practised', practice: id, state: writeSavedDay(day.picks) };
  const { points, score } = report(day.world);
  return { type: 'sorted', practice: id, score, of: events.length, details: points };
}
