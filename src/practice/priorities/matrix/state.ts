import type { Progress } from '../../../progress/fold.js';
import type { Draw } from '../../../questions/kind.js';
import { shuffled } from '../../../questions/shuffle.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import { sample } from '../../kit/deck.js';
import type { Scroll } from '../../kit/page.js';
import type { Task } from './deck.js';
import { reviews } from './findings.js';
import { type Interruption, orderInterruptions, type Reply } from './interruptions.js';
import { type Quadrant, quadrants } from './quadrant.js';
import { type Round, startRound } from './round.js';

/** Cards in a round. */
export const sampleSize = 12;

/** So many of each quadrant at least, so that every box has something to hold. */
const ofEach = 2;

/** A sample of the deck: from each quadrant, what was missed last time first, then what was not seen for longest. */
export function sampleCards(deck: string, tasks: readonly Task[], progress: Progress, draw: Draw): readonly Task[] {
  const pick = (from: readonly Task[], size: number) => {
    const ids = from.map(({ id }) => id);
    return sample(deck, ids, size, progress, draw).flatMap((id) => from.find((task) => task.id === id) ?? []);
  };
  const ofBox = (box: Quadrant) => tasks.filter(({ key }) => key === box);
  const base = quadrants.flatMap((box) => pick(ofBox(box), ofEach));
  const others = tasks.filter((task) => !base.includes(task));
  const rest = pick(others, sampleSize - base.length);
  const cards = [...base, ...rest];
  return shuffled(cards, draw);
}

/** A learner at the board, as plain data: a round, where they are in it, and what another round is made from. */

export const practiceId = 'eisenhower';

/** What rounds are made from. */
export interface Source {
  readonly deck: string;
  readonly tasks: readonly Task[];
  readonly interruptions: readonly Interruption[];
  readonly progress: Progress;
}

export interface State {
  readonly source: Source;
  /** Of the sample, where no round was left unfinished. */
  readonly seed: number;
  readonly round: Round;
  readonly stage: 'intro' | 'sorting' | 'report';
  /** True while the round is one that was begun earlier. */
  readonly resumed: boolean;
  /** Whether the round ends with its clock, and whether anybody interrupts. */
  readonly timed: boolean;
  readonly interrupted: boolean;
  /** The box and the reply under the cursor; null until an arrow chooses one. */
  readonly cursor: Quadrant | null;
  readonly reply: Reply | null;
  /** True when a key meant for a card was pressed while a question is open. */
  readonly refused: boolean;
  /** Page of the report: 0 is the summary, then a card each. */
  readonly page: number;
  readonly scroll: number;
  /** When the clock was last read, in milliseconds since 1970. */
  readonly seen: number;
  /** What just happened, in a sentence. */
  readonly word: string | null;
}

export type Move =
  | { readonly type: 'begin' | 'begin-anew' | 'take-back' | 'hand-in' | 'refuse' | 'hush' }
  | { readonly type: 'switch'; readonly option: 'timed' | 'interrupted' }
  | { readonly type: 'point'; readonly towards: 'up' | 'down' | 'left' | 'right' }
  /** Into a box that is named, or the one under the cursor. */
  | { readonly type: 'place'; readonly box?: Quadrant }
  /** Puts a card that has a place elsewhere, by its number, from 1. */
  | { readonly type: 'move'; readonly card: number; readonly box: Quadrant }
  | { readonly type: 'point-reply'; readonly by: 1 | -1 }
  /** The reply that is named, or the one under the cursor. */
  | { readonly type: 'reply'; readonly reply?: Reply }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | Scroll;

/** A move, or one that was typed in linear mode, where all the time until then counts and nobody interrupts a thought. */
export type Intent = Move | { readonly type: 'dictate'; readonly move: Move };

export function arrive(source: Source, seed: number, saved: Round | null, now: number): State {
  return {
    source,
    seed,
    round: saved ?? newRound(source, seed),
    stage: 'intro',
    resumed: saved !== null,
    timed: true,
    interrupted: true,
    cursor: null,
    reply: null,
    refused: false,
    page: 0,
    scroll: 0,
    seen: now,
    word: null,
  };
}

/** Cards and interruptions; the same for the same seed. */
export function newRound({ deck, tasks, interruptions, progress }: Source, seed: number): Round {
  const draw = drawFrom(seed, 'hand');
  return startRound(sampleCards(deck, tasks, progress, draw), orderInterruptions(interruptions, draw));
}

/** The last page of the report. */
export function lastPage({ round }: State): number {
  return reviews(round).length;
}
