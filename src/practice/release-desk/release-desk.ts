/** A day at the release desk of ladderlib: eight events, and a world that remembers. */

import * as v from 'valibot';
import type { LearnerEvent } from '../../progress/event.js';
import { letter } from '../../questions/label.js';
import { clock } from '../../releases/world.js';
import { insertText, pressField } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import type { Meaning } from '../../words/phrase.js';
import { type CursorMove, cursorBindings, moveCursor } from '../kit/list.js';
import { fieldPageBindings, fitPage, type Scroll, sayPassages, scrollPage } from '../kit/page.js';
import {
  type Binding,
  type CommonIntent,
  type Moment,
  type Practice,
  type Stage,
  type Step,
  stay,
  step,
} from '../kit/practice.js';
import { readSaved } from '../kit/saved.js';
import { type Day, optionOf, pick, replay, startDay } from './day.js';
import type { Decision } from './decision.js';
import { type DeskState, dayOf, deskAt, isTyping } from './desk-state.js';
import { deskLines, deskPassages } from './desk-view.js';
import { events } from './events/registry.js';
import { report } from './report.js';

const id = 'release-desk';

export type DeskIntent =
  /** Takes an option, several joined with "+", or something typed; without one, what the cursor, the ticks or the field say. */
  | { readonly type: 'take'; readonly option?: string }
  | { readonly type: 'tick-option' }
  | { readonly type: 'go-on' | 'toggle-board' | 'show-board' | 'ask-again' | 'begin-again' | 'keep-day' }
  | { readonly type: 'edit'; readonly key: Key }
  | CursorMove
  | Scroll;

export const releaseDesk: Practice<DeskState, DeskIntent> = {
  id,
  title: 'Release desk',
  summary: 'A day in eight events: branches, tags, environments and the people who depend on them.',
  begin: ({ progress }) => deskAt(replay(readSaved(v.array(v.string()), progress.unfinished[id]) ?? [])),
  stage: stageOf,
};

function stageOf(state: DeskState): Stage<DeskState, DeskIntent> {
  const day = dayOf(state);
  const { decision } = day;
  const { isFollowing } = state;
  const event = isFollowing ? events.find((one) => one.id === day.settled.event) : (day.event ?? undefined);
  const form = isFollowing || decision === null ? null : formOf(decision);
  return {
    status:
      event === undefined ? '18:00' : `${clock(event.minute)} · event ${events.indexOf(event) + 1}/${events.length}`,
    ...(day.event === null && !isFollowing && { done: true as const }),
    ...(isTyping(state) && { typing: true as const }),
    form,
    bindings: bindings(state, day),
    view: (size) => fitPage(deskLines(state, size), size, state.scroll),
    say: () => sayPassages(deskPassages(state)),
    typed(key) {
      if (state.isAskingAgain) return { type: 'keep-day' };
      return isTyping(state) ? { type: 'edit', key } : null;
    },
    read(text) {
      if (isFollowing || decision === null) return { type: 'go-on' };
      if (/^board$/i.test(text)) return { type: 'show-board' };
      const option = readOption(decision, text);
      if (typeof option === 'string') return { type: 'take', option };
      return { malformed: [option.malformed, form].filter(Boolean).join('; ') };
    },
    update: (intent, moment) => update(state, day, intent, moment),
  };
}

function update(state: DeskState, day: Day, intent: DeskIntent | CommonIntent, { size }: Moment): Step<DeskState> {
  const { decision } = day;
  switch (intent.type) {
    case 'take':
      return take(state, day, intent.option ?? chosenIn(state, decision));
    case 'tick-option': {
      const here = decision?.options[state.cursor]?.id ?? '';
      const others = state.ticked.filter((one) => one !== here);
      return step({ ...state, ticked: others.length < state.ticked.length ? others : [...others, here] });
    }
    case 'go-on':
      return step({ ...state, isFollowing: false, scroll: 0 });
    case 'toggle-board':
      return step({ ...state, onlyBoard: !state.onlyBoard, scroll: 0 });
    case 'show-board':
      return step({ ...state, onlyBoard: true });
    case 'ask-again':
      return step({ ...state, isAskingAgain: true });
    case 'keep-day':
      return step({ ...state, isAskingAgain: false });
    case 'begin-again':
      return step(deskAt(startDay()), { type: 'practised', practice: id, state: '[]' });
    case 'move-cursor': {
      const rows = (decision?.options.length ?? 0) + (decision?.typed === undefined ? 0 : 1);
      return step({ ...state, cursor: moveCursor(intent.key, state.cursor, rows), complaint: null });
    }
    case 'edit': {
      const field = pressField(state.field, intent.key);
      return field === null ? stay(state) : step({ ...state, field, complaint: null });
    }
    case 'paste': {
      if (!isTyping(state)) return stay(state);
      return step({ ...state, field: insertText(state.field, intent.text), complaint: null });
    }
    case 'scroll':
      return step({ ...state, scroll: scrollPage(intent.key, state.scroll, deskLines(state, size), size) });
    default:
      return stay(state);
  }
}

function bindings(state: DeskState, { decision }: Day): readonly Binding<DeskIntent>[] {
  const { onlyBoard, isFollowing } = state;
  const board = { keys: ['b'], intent: { type: 'toggle-board' }, meaning: onlyBoard ? 'back' : 'board' } as const;
  const enter = (meaning: Meaning, type: 'go-on' | 'take', ...keys: Key[]): Binding<DeskIntent> => {
    return { keys: ['enter', ...keys], intent: { type }, meaning };
  };
  if (state.isAskingAgain) {
    return [
      { keys: ['y'], intent: { type: 'begin-again' }, meaning: 'begin the day again' },
      { keys: ['escape'], intent: { type: 'keep-day' }, label: 'any other key', meaning: 'go on with it' },
    ];
  }
  if (onlyBoard) return [{ ...board, keys: ['b', 'enter', 'escape'] }, ...fieldPageBindings];
  if (isFollowing) return [enter('go on', 'go-on', ' '), board, ...fieldPageBindings];
  if (decision === null) return [enter('leave', 'go-on'), board, ...fieldPageBindings];
  if (isTyping(state)) {
    return [
      { keys: ['tab'], intent: { type: 'edit', key: 'tab' }, label: 'type', meaning: 'your own' },
      enter('take it', 'take'),
      { keys: ['up'], intent: { type: 'move-cursor', key: 'up' }, meaning: 'back to the list' },
      { keys: ['down'], intent: { type: 'move-cursor', key: 'down' } },
      ...fieldPageBindings,
    ];
  }
  const tick: Binding<DeskIntent> = { keys: [' '], intent: { type: 'tick-option' }, meaning: 'tick' };
  return [
    ...cursorBindings.filter(({ keys: [key] }) => key !== 'page-up' && key !== 'page-down'),
    ...(decision.several ? [tick, enter('go on', 'take')] : [enter('do it', 'take', ' ')]),
    board,
    { keys: ['r'], intent: { type: 'ask-again' }, meaning: 'new day' },
    ...fieldPageBindings,
  ];
}

function chosenIn(state: DeskState, decision: Decision | null): string {
  const ids = (decision?.options ?? []).map((option) => option.id);
  if (isTyping(state)) return state.field.text;
  return decision?.several ? ids.filter((one) => state.ticked.includes(one)).join('+') : (ids[state.cursor] ?? '');
}

/** Takes an option, and puts the day as it now stands into the journal. */
function take(state: DeskState, before: Day, option: string): Step<DeskState> {
  const { decision } = before;
  if (decision === null) return stay(state);
  if (optionOf(decision, option) === null) {
    const read = decision.typed?.read(option.trim());
    const complaint = read !== undefined && 'malformed' in read ? read.malformed : 'that is not on offer';
    return step({ ...state, complaint });
  }
  const day = pick(before, option);
  return step({ ...deskAt(day), before: before.world, isFollowing: day.settled.entries.length > 0 }, eventOf(day));
}

function eventOf(day: Day): LearnerEvent {
  if (day.event !== null) return { type: 'practised', practice: id, state: JSON.stringify(day.picks) };
  const { points, score } = report(day.world);
  return { type: 'sorted', practice: id, score, of: events.length, details: points };
}

/** How to answer in linear mode. */
function formOf({ several, typed }: Decision): string {
  if (several) return 'letters with spaces between, or none; or board';
  return typed === undefined ? 'a letter; or board' : `a letter, or ${typed.name}; or board`;
}

/** The option, or the options joined with "+", that a line names; what is wrong with it where it names none. */
export function readOption(
  { options, several, typed }: Decision,
  text: string,
): string | { readonly malformed: string } {
  const said = text.trim();
  const named = (word: string) => options.find((_, index) => letter(index) === word.toLowerCase())?.id;
  if (several) {
    const chosen = (/^none$/i.test(said) ? [] : said.split(/[\s,]+/)).map(named);
    return chosen.includes(undefined) ? { malformed: '' } : chosen.join('+');
  }
  const own = named(said) ?? (said === '' ? undefined : typed?.read(said));
  if (own === undefined) return { malformed: '' };
  return typeof own === 'string' ? own : 'malformed' in own ? own : own.id;
}
