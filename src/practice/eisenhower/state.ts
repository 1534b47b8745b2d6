/** A learner at the board: a round, where they are in it, and what it leaves in the journal. Knows no keys. */
import type { LearnerEvent } from '../../progress/event.js';
import { itemKey } from '../kit/sample.js';
import { accepts } from './deck.js';
import { reviews } from './findings.js';
import type { Reply } from './interruptions.js';
import { type Quadrant, verbs } from './quadrant.js';
import { writeRound } from './record.js';
import type { Round } from './round.js';
import * as rounds from './round.js';

export const practiceId = 'eisenhower';

export interface State {
  readonly deck: string;
  readonly round: Round;
  readonly stage: 'intro' | 'sorting' | 'report';
  /** True while the hand is one that was begun earlier. */
  readonly resumed: boolean;
  /** Whether the round ends with its clock, and whether anybody interrupts. */
  readonly timed: boolean;
  readonly interrupted: boolean;
  /** The box and the reply under the cursor; null until an arrow chooses one. */
  readonly cursor: Quadrant | null;
  readonly reply: Reply | null;
  /** Page of the report: 0 is the summary, then a card each. */
  readonly page: number;
  readonly scroll: number;
  /** When the clock was last read, in milliseconds since 1970. */
  readonly seen: number;
  /** What just happened, in a sentence. */
  readonly word: string | null;
  readonly redeal: () => Round;
}

/** The next state and what goes into the journal. */
export interface Step {
  readonly state: State;
  readonly events: readonly LearnerEvent[];
}

export function still(state: State): Step {
  return { state, events: [] };
}

export function arrive(deck: string, saved: Round | null, redeal: () => Round, now: number): State {
  return {
    deck,
    round: saved ?? redeal(),
    stage: 'intro',
    resumed: saved !== null,
    timed: true,
    interrupted: true,
    cursor: null,
    reply: null,
    page: 0,
    scroll: 0,
    seen: now,
    word: null,
    redeal,
  };
}

export function dealAnew(state: State): State {
  return { ...state, round: state.redeal(), resumed: false };
}

/** Starts the clock. */
export function begin(state: State, now: number): State {
  const round = state.interrupted ? state.round : { ...state.round, coming: [] };
  return { ...state, round, stage: 'sorting', seen: now };
}

/** Lets the time since it was last looked at go by, at most `gap` of it: a terminal that slept did not think. */
export function elapse(state: State, now: number, gap = Number.POSITIVE_INFINITY): State {
  if (state.stage !== 'sorting') return state;
  const passed = Math.min(Math.max(0, now - state.seen), gap);
  return { ...state, seen: now, round: rounds.pass(state.round, passed) };
}

/** Ends the round if its time is up, else lets somebody interrupt if it is time for that. */
export function look(state: State): Step {
  if (state.stage !== 'sorting') return still(state);
  if (state.timed && state.round.clock >= rounds.limit) return finish(state);
  const round = rounds.interrupt(state.round);
  return still(round === state.round ? state : { ...state, round, reply: null });
}

export function place(state: State, to: Quadrant): Step {
  const { held } = state.round;
  const round = rounds.place(state.round, to);
  if (held === null || round === state.round) return still(state);
  const word = `Card ${state.round.hand.indexOf(held) + 1} lies in Q${to}, ${verbs[to]}.`;
  return kept({ ...state, round, cursor: null, word });
}

export function answer(state: State, choice: Reply): Step {
  const open = state.round.open?.interruption;
  if (open === undefined) return still(state);
  const { seconds, then } = open.outcomes[choice];
  return kept({ ...state, round: rounds.reply(state.round, choice), reply: null, word: `${seconds} s gone. ${then}` });
}

export function takeBack(state: State): State {
  const round = rounds.takeBack(state.round);
  return round === state.round ? state : takenUp(state, round);
}

/** Takes up a card by its number in the hand, from 1. */
export function takeUp(state: State, number: number): State {
  const task = state.round.hand[number - 1];
  return task === undefined ? state : takenUp(state, rounds.take(state.round, task.id));
}

function takenUp(state: State, round: Round): State {
  const at = round.held === null ? undefined : round.places[round.held.id];
  return { ...state, round, cursor: at ?? null, word: at === undefined ? null : `It lay in Q${at}, ${verbs[at]}.` };
}

function kept(state: State): Step {
  return { state, events: [{ type: 'practised', practice: practiceId, state: writeRound(state.round) }] };
}

/** Hands in what is placed: an answer a card, so that missed ones come back in a later hand, and the round as a whole. */
export function finish(state: State): Step {
  const { round, deck } = state;
  const answers = round.hand.flatMap((task): LearnerEvent[] => {
    const chosen = round.places[task.id];
    if (chosen === undefined) return [];
    const correct = accepts(task, chosen);
    const ms = Math.round(round.spent[task.id] ?? 0);
    const question = itemKey(deck, task.id);
    return [{ type: 'answered', question, answer: chosen, correct, points: correct ? 1 : 0, confidence: null, ms }];
  });
  const lost = rounds.lostToUrgency(round);
  const sorted: LearnerEvent = {
    type: 'sorted',
    practice: practiceId,
    deck,
    score: rounds.agreed(round),
    of: round.hand.length,
    details: {
      seconds: Math.round(round.clock / 1000),
      urgentUnimportantSeconds: Math.round((lost.cards + lost.interruptions) / 1000),
      changes: round.changes.length,
      interruptions: round.replied.length,
      interruptionsWell: rounds.wellReplied(round),
    },
  };
  const done: State = { ...state, round: { ...round, open: null }, stage: 'report', word: null };
  return { state: done, events: [...answers, sorted] };
}

/** The last page of the report. */
export function lastPage({ round }: State): number {
  return reviews(round).length;
}

export function turnPage(state: State, by: number): State {
  const page = Math.min(Math.max(0, state.page + by), lastPage(state));
  return { ...state, page, scroll: 0 };
}
