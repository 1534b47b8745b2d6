/** What a round says about the learner's judgement: where they part from the key, and what to practise because of it. */
import { plural } from '../../../text/plural.js';
import { accepts, type Task } from './deck.js';
import { cases, isImportant, isUrgent, type Quadrant } from './quadrant.js';
import { lostToUrgency, placed, type Round } from './round.js';

/** A card worth looking at again. `chosen` is null for one that was never placed. */
export interface Review {
  readonly task: Task;
  readonly chosen: Quadrant | null;
  readonly verdict: 'differs' | 'unplaced' | 'debatable';
}

/** Disagreements first, then cards without a place, then debatable cards that lie where somebody would put them. */
export function reviews({ cards, places }: Round): readonly Review[] {
  const all = cards.flatMap((task): Review | [] => {
    const chosen = places[task.id] ?? null;
    if (chosen === null) return { task, chosen, verdict: 'unplaced' };
    if (!accepts(task, chosen)) return { task, chosen, verdict: 'differs' };
    return task.debate === null ? [] : { task, chosen, verdict: 'debatable' };
  });
  const order = ['differs', 'unplaced', 'debatable'];
  return all.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

export interface Argument {
  /** "for your Q1", "for Q2", "for Q1, if". */
  readonly side: string;
  readonly text: string;
}

/** What speaks for each side, and for a debatable card the fact that moves it. */
export function argumentsFor({ task, chosen, verdict }: Review): readonly Argument[] {
  const { key, why, debate } = task;
  const yours = verdict === 'differs' && chosen !== null ? cases[chosen][key] : undefined;
  return [
    ...(yours === undefined ? [] : [{ side: `for your Q${chosen}`, text: yours }]),
    { side: `for Q${key}`, text: debate === null ? why : `${why} ${debate.forKey}` },
    ...(debate === null ? [] : [{ side: `for Q${debate.also}, if`, text: `${debate.when} ${debate.forAlso}` }]),
  ];
}

export interface Finding {
  /** What happened, and what to do about it. Sentences. */
  readonly seen: string;
  readonly practise: string;
}

interface Slip {
  readonly is: (chosen: Quadrant, key: Quadrant) => boolean;
  readonly seen: (cards: string) => string;
  readonly practise: string;
}

const slips: readonly Slip[] = [
  {
    is: (chosen, key) => isUrgent(chosen) && !isUrgent(key),
    seen: (cards) => `You heard a clock in ${cards} that can wait.`,
    practise: 'Ask first: what is lost if this waits until tomorrow, and who loses it?',
  },
  {
    is: (chosen, key) => isImportant(chosen) && !isImportant(key),
    seen: (cards) => `You gave weight to ${cards} with no goal behind.`,
    practise: 'Ask: which goal does this move, and whose goal is it?',
  },
  {
    is: (chosen, key) => !isImportant(chosen) && isImportant(key),
    seen: (cards) => `You took ${cards} lightly, with harm or a goal behind.`,
    practise: 'Ask: if this is never done, what happens, and to whom?',
  },
  {
    is: (chosen, key) => !isUrgent(chosen) && isUrgent(key),
    seen: (cards) => `You let ${cards} wait while the clock was running.`,
    practise: 'Look for the clock: an hour, a harm that grows, people who stand still.',
  },
];

/** A share of the time above this is worth a word. */
const muchTime = 1 / 3;

/** The habits worth working on, the most frequent slip first; never empty. */
export function findings(round: Round): readonly Finding[] {
  const wrong = placed(round).filter(({ task, chosen }) => !accepts(task, chosen));
  const found = slips
    .map((slip) => ({ slip, times: wrong.filter(({ task, chosen }) => slip.is(chosen, task.key)).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .map(({ slip, times }): Finding => ({ seen: slip.seen(plural(times, 'card')), practise: slip.practise }));
  const others = [...lateFinding(round), ...timeFinding(round)];
  const all = [...found.slice(0, others.length > 0 ? 1 : 2), ...others].slice(0, 2);
  return all.length > 0 ? all : [wellDone];
}

const wellDone: Finding = {
  seen: 'You and the key agree, and the clock did not rule you.',
  practise: 'Take a debatable card and say aloud which fact would move it. That is what an interviewer wants to hear.',
};

function lateFinding(round: Round): Finding[] {
  const left = round.cards.length - placed(round).length;
  if (left === 0) return [];
  const seen = `${plural(left, 'card')} had no place when the time was up.`;
  return [{ seen, practise: 'Place each card by its first answer. Changing your mind later is allowed.' }];
}

function timeFinding(round: Round): Finding[] {
  const { cards, interruptions } = lostToUrgency(round);
  if (round.clock === 0 || (cards + interruptions) / round.clock <= muchTime) return [];
  const seen = 'More than a third of your time went to what is urgent and not important.';
  return [{ seen, practise: 'Make it cheap: a link, a time, a better owner.' }];
}
