/**
 * A round in words, for the journal: a line a fact, the first word says which. What cannot be read (a card that is no
 * longer in the deck, a line from another version) makes the whole record void, and other cards are sampled.
 */
import { replies } from './interruptions.js';
import { readQuadrant } from './quadrant.js';
import { type Round, startRound } from './round.js';
import type { Source } from './state.js';

export function writeRound({ cards, coming, places, spent, replied, changes, clock, nextAt }: Round): string {
  return [
    `clock ${Math.round(clock)} ${nextAt}`,
    ...cards.map(({ id }) => `card ${id} ${places[id] ?? '-'} ${Math.round(spent[id] ?? 0)}`),
    ...changes.map(({ task, from, to }) => `changed ${task.id} ${from} ${to}`),
    ...replied.map(({ interruption, reply, opened, took }) =>
      ['replied', interruption.id, reply, Math.round(opened), Math.round(took)].join(' '),
    ),
    ...coming.map(({ id }) => `coming ${id}`),
  ].join('\n');
}

type Cards = Pick<Source, 'tasks' | 'interruptions'>;

/** The round as it stood; null for a record that does not fit these cards. */
export function readRound(text: string, source: Cards): Round | null {
  let round: Round | null = startRound([], []);
  for (const line of text.split('\n')) {
    round = readFact(round, line.split(' '), source);
    if (round === null) return null;
  }
  const { cards, places } = round;
  return cards.length === 0 ? null : { ...round, held: cards.find(({ id }) => places[id] === undefined) ?? null };
}

/** The round with one fact more. */
function readFact(round: Round, [name, id = '', ...words]: readonly string[], source: Cards): Round | null {
  const task = source.tasks.find((one) => one.id === id);
  const interruption = source.interruptions.find((one) => one.id === id);
  const [first = '', second = '', third = ''] = words;
  if (name === 'clock' && areTimes(id, first)) return { ...round, clock: Number(id), nextAt: Number(first) };
  if (name === 'card' && task !== undefined && areTimes(second)) {
    const place = readQuadrant(first);
    const spent = { ...round.spent, [id]: Number(second) };
    const next = { ...round, cards: [...round.cards, task], spent };
    if (place !== null) return { ...next, places: { ...round.places, [id]: place } };
    return first === '-' ? next : null;
  }
  if (name === 'changed' && task !== undefined) {
    const [from, to] = [readQuadrant(first), readQuadrant(second)];
    return from === null || to === null ? null : { ...round, changes: [...round.changes, { task, from, to }] };
  }
  if (name === 'replied' && interruption !== undefined && areTimes(second, third)) {
    const reply = replies.find((one) => one === first);
    const replied = reply && { interruption, reply, opened: Number(second), took: Number(third) };
    return replied === undefined ? null : { ...round, replied: [...round.replied, replied] };
  }
  if (name === 'coming' && interruption !== undefined) return { ...round, coming: [...round.coming, interruption] };
  // Another name is a fact that a later version may have added.
  return ['clock', 'card', 'changed', 'replied', 'coming'].includes(name ?? '') ? null : round;
}

/** Whether the words are milliseconds. */
function areTimes(...words: readonly string[]): boolean {
  return words.every((word) => /^\d{1,9}$/.test(word));
}
