/**
 * Twelve cards against a clock, as a pure reducer. The clock counts milliseconds that somebody else measured; `pass`
 * adds them to whatever the learner has in front of them. Every 30 s of it somebody interrupts; what the reply costs is
 * added to the clock too. A card can be taken up again and put elsewhere as long as the round is not handed in.
 */
import { accepts, type Task } from './deck.js';
import { bestReply, type Interruption, type Reply } from './interruptions.js';
import type { Quadrant } from './quadrant.js';

/** Milliseconds of a round, and between two interruptions. */
export const limit = 240_000;
export const interval = 30_000;

export interface Replied {
  readonly interruption: Interruption;
  readonly reply: Reply;
  /** When it came up, and what it took in all: reading, deciding and the reply. Milliseconds. */
  readonly opened: number;
  readonly took: number;
}

export interface Change {
  readonly task: Task;
  readonly from: Quadrant;
  readonly to: Quadrant;
}

export interface Round {
  readonly cards: readonly Task[];
  /** Still to come, the next one first; empty for a round without interruptions. */
  readonly coming: readonly Interruption[];
  /** Where each placed card lies, by id, in the order in which they were placed. */
  readonly places: Readonly<Record<string, Quadrant>>;
  /** The card to be placed now; null when all are. */
  readonly held: Task | null;
  readonly open: { readonly interruption: Interruption; readonly since: number } | null;
  /** Milliseconds used. */
  readonly clock: number;
  readonly nextAt: number;
  /** Milliseconds that each card was held, by id. */
  readonly spent: Readonly<Record<string, number>>;
  readonly replied: readonly Replied[];
  readonly changes: readonly Change[];
}

export function startRound(cards: readonly Task[], coming: readonly Interruption[]): Round {
  return {
    cards,
    coming,
    places: {},
    held: cards[0] ?? null,
    open: null,
    clock: 0,
    nextAt: interval,
    spent: {},
    replied: [],
    changes: [],
  };
}

/** Time goes by. */
export function pass(round: Round, milliseconds: number): Round {
  const clock = round.clock + milliseconds;
  if (round.open !== null || round.held === null) return { ...round, clock };
  const { id } = round.held;
  return { ...round, clock, spent: { ...round.spent, [id]: (round.spent[id] ?? 0) + milliseconds } };
}

/** Lets the next interruption come up if its time has come. Nobody interrupts a learner who has placed everything. */
export function interrupt(round: Round): Round {
  const [interruption, ...coming] = round.coming;
  if (interruption === undefined || round.open !== null || round.held === null || round.clock < round.nextAt)
    return round;
  return { ...round, coming, open: { interruption, since: round.clock } };
}

/** Answers the interruption. What it costs is off the clock at once; the next one comes at the next full 30 s. */
export function reply(round: Round, choice: Reply): Round {
  if (round.open === null) return round;
  const { interruption, since } = round.open;
  const clock = round.clock + interruption.outcomes[choice].seconds * 1000;
  const replied: Replied = { interruption, reply: choice, opened: since, took: clock - since };
  const nextAt = (Math.floor(clock / interval) + 1) * interval;
  return { ...round, clock, nextAt, open: null, replied: [...round.replied, replied] };
}

/** Puts the held card into a box and takes up the next one that is not placed. */
export function place(round: Round, to: Quadrant): Round {
  const { held, places, changes } = round;
  if (held === null || round.open !== null) return round;
  const from = places[held.id];
  const changed = from !== undefined && from !== to;
  const after = { ...places, [held.id]: to };
  return {
    ...round,
    places: after,
    held: nextUnplaced(round.cards, held, after),
    changes: changed ? [...changes, { task: held, from, to }] : changes,
  };
}

/** The first card without a place after this one, else the first without one. */
function nextUnplaced(cards: readonly Task[], after: Task, places: Round['places']): Task | null {
  const at = cards.indexOf(after) + 1;
  return [...cards.slice(at), ...cards.slice(0, at)].find(({ id }) => places[id] === undefined) ?? null;
}

/** Takes up a card by its number, from 1, placed or not; its place is kept until it gets another. */
export function take(round: Round, number: number): Round {
  const task = round.cards[number - 1];
  return task === undefined || round.open !== null ? round : { ...round, held: task };
}

/** Takes up the card placed before the held one: again and again it goes through them backwards. */
export function takeBack(round: Round): Round {
  const { cards, held } = round;
  const at = held === null ? cards.length + 1 : cards.indexOf(held) + 1;
  const others = placed(round).filter(({ task }) => task !== held);
  const found = others.findLast(({ number }) => number < at) ?? others.at(-1);
  return found === undefined ? round : take(round, found.number);
}

export interface Placed {
  readonly task: Task;
  /** From 1. */
  readonly number: number;
  readonly chosen: Quadrant;
}

/** The cards that have a place, in their order. */
export function placed({ cards, places }: Round): readonly Placed[] {
  return cards.flatMap((task, index) => {
    const chosen = places[task.id];
    return chosen === undefined ? [] : [{ task, number: index + 1, chosen }];
  });
}

/** How many cards lie in a box that their author accepts. */
export function agreed(round: Round): number {
  return placed(round).filter(({ task, chosen }) => accepts(task, chosen)).length;
}

/** How many interruptions got the reply that costs least. */
export function wellReplied({ replied }: Round): number {
  return replied.filter(({ interruption, reply: given }) => given === bestReply(interruption)).length;
}

/** Milliseconds that went to what is urgent and unimportant: cards whose key is Q3, and interruptions but for fires. */
export function lostToUrgency({ cards: all, spent, replied }: Round) {
  const cards = all.filter(({ key }) => key === 3).reduce((sum, { id }) => sum + (spent[id] ?? 0), 0);
  const quick = replied.filter(({ interruption }) => !interruption.fire);
  return { cards, interruptions: quick.reduce((sum, { took }) => sum + took, 0) };
}
