/**
 * A round in words, for the journal: a line a fact, the first word says which. What cannot be read (a card that is no
 * longer in the deck, a line from another version) makes the whole record void, and a new hand is dealt.
 */
import type { Task } from './deck.js';
import { type Interruption, interruptions, type Reply, replies } from './interruptions.js';
import { type Quadrant, readQuadrant } from './quadrant.js';
import { type Change, deal, type Replied, type Round } from './round.js';

export function writeRound({ hand, coming, places, spent, replied, changes, clock, nextAt }: Round): string {
  return [
    `clock ${Math.round(clock)} ${nextAt}`,
    ...hand.map(({ id }) => `card ${id} ${places[id] ?? '-'} ${Math.round(spent[id] ?? 0)}`),
    ...changes.map(({ task, from, to }) => `changed ${task.id} ${from} ${to}`),
    ...replied.map(({ interruption, reply, opened, took }) =>
      ['replied', interruption.id, reply, Math.round(opened), Math.round(took)].join(' '),
    ),
    ...coming.map(({ id }) => `coming ${id}`),
  ].join('\n');
}

/** The round as it stood; null for a record that does not fit these tasks. */
export function readRound(text: string, tasks: readonly Task[]): Round | null {
  const facts = text.split('\n').map((line) => line.split(' '));
  const all = <T>(name: string, read: (words: readonly string[]) => T | null): T[] | null => {
    const found = facts.filter(([first]) => first === name).map(([, ...words]) => read(words));
    const good = found.filter((fact) => fact !== null);
    return good.length === found.length ? good : null;
  };
  const taskOf = (id = '') => tasks.find((task) => task.id === id) ?? null;

  const [clock] = all('clock', ([used, next]) => both(milliseconds(used), milliseconds(next))) ?? [];
  const cards = all('card', ([id, place, spent]) => {
    const task = taskOf(id);
    const took = milliseconds(spent);
    const quadrant = place === '-' ? undefined : readQuadrant(place ?? '');
    return task === null || took === null || quadrant === null ? null : { task, quadrant, took };
  });
  const changes = all('changed', ([id, from, to]): Change | null => {
    const task = taskOf(id);
    const ends = both(readQuadrant(from ?? ''), readQuadrant(to ?? ''));
    return task === null || ends === null ? null : { task, from: ends[0], to: ends[1] };
  });
  const replied = all('replied', ([id, said, opened, took]): Replied | null => {
    const interruption = interruptionOf(id);
    const reply = replyOf(said);
    const times = both(milliseconds(opened), milliseconds(took));
    if (interruption === null || reply === null || times === null) return null;
    return { interruption, reply, opened: times[0], took: times[1] };
  });
  const coming = all('coming', ([id]) => interruptionOf(id));
  if (clock === undefined || cards === null || cards.length === 0) return null;
  if (changes === null || replied === null || coming === null) return null;

  const places: Record<string, Quadrant> = {};
  const spent: Record<string, number> = {};
  for (const { task, quadrant, took } of cards) {
    if (quadrant !== undefined) places[task.id] = quadrant;
    spent[task.id] = took;
  }
  const hand = cards.map(({ task }) => task);
  const held = hand.find(({ id }) => places[id] === undefined) ?? null;
  return { ...deal(hand, coming), clock: clock[0], nextAt: clock[1], places, spent, changes, replied, held };
}

function both<T>(first: T | null, second: T | null): readonly [T, T] | null {
  return first === null || second === null ? null : [first, second];
}

function milliseconds(word: string | undefined): number | null {
  return word !== undefined && /^\d{1,9}$/.test(word) ? Number(word) : null;
}

function interruptionOf(id: string | undefined): Interruption | null {
  return interruptions.find((one) => one.id === id) ?? null;
}

function replyOf(word: string | undefined): Reply | null {
  return replies.find((reply) => reply === word) ?? null;
}
