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
  switch (name) {
    case 'clock': {
      const [clock, nextAt] = [milliseconds(id), milliseconds(first)];
      return clock === null || nextAt === null ? null : { ...round, clock, nextAt };
    }
    case 'card': {
      const [place, spent] = [readQuadrant(first), milliseconds(second)];
      if (task === undefined || spent === null || (place === null && first !== '-')) return null;
      return {
        ...round,
        cards: [...round.cards, task],
        places: place === null ? round.places : { ...round.places, [id]: place },
        spent: { ...round.spent, [id]: spent },
      };
    }
    case 'changed': {
      const [from, to] = [readQuadrant(first), readQuadrant(second)];
      if (task === undefined || from === null || to === null) return null;
      return { ...round, changes: [...round.changes, { task, from, to }] };
    }
    case 'replied': {
      const reply = replies.find((one) => one === first);
      const [opened, took] = [milliseconds(second), milliseconds(third)];
      if (interruption === undefined || reply === undefined || opened === null || took === null) return null;
      return { ...round, replied: [...round.replied, { interruption, reply, opened, took }] };
    }
    case 'coming':
      return interruption === undefined ? null : { ...round, coming: [...round.coming, interruption] };
    default:
      // A fact that a later version may add.
      return round;
  }
}

function milliseconds(word: string): number | null {
  return /^\d{1,9}$/.test(word) ? Number(word) : null;
}
