/** A learner at the board, as plain data: a round, where they are in it, and what another hand is dealt from. */
import type { Progress } from '../../../progress/fold.js';
import { drawFrom } from '../../../simulations/engine/draw.js';
import type { ScrollIntent } from '../page.js';
import type { Task } from './deck.js';
import { reviews } from './findings.js';
import { dealHand } from './hand.js';
import { orderInterruptions, type Reply } from './interruptions.js';
import type { Quadrant } from './quadrant.js';
import { deal, type Round } from './round.js';

export const practiceId = 'eisenhower';

/** What hands are dealt from. */
export interface Source {
  readonly deck: string;
  readonly tasks: readonly Task[];
  readonly progress: Progress;
}

export interface State {
  readonly source: Source;
  /** Of the hand that is dealt, where none was left unfinished. */
  readonly seed: number;
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
  | { readonly type: 'begin' | 'deal-anew' | 'take-back' | 'hand-in' | 'refuse' | 'hush' }
  | { readonly type: 'switch'; readonly option: 'timed' | 'interrupted' }
  | { readonly type: 'point' | 'place'; readonly box: Quadrant }
  /** Puts a card that has a place elsewhere, by its number in the hand, from 1. */
  | { readonly type: 'move'; readonly card: number; readonly box: Quadrant }
  | { readonly type: 'point-reply' | 'reply'; readonly reply: Reply }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | ScrollIntent;

/** A move, or one that was typed in linear mode, where all the time until then counts and nobody interrupts a thought. */
export type Intent = Move | { readonly type: 'dictate'; readonly move: Move };

export function arrive(source: Source, seed: number, saved: Round | null, now: number): State {
  return {
    source,
    seed,
    round: saved ?? dealFrom(source, seed),
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

/** A hand and its interruptions; the same for the same seed. */
export function dealFrom({ deck, tasks, progress }: Source, seed: number): Round {
  const draw = drawFrom(seed, 'hand');
  return deal(dealHand(deck, tasks, progress, draw), orderInterruptions(draw));
}

/** The last page of the report. */
export function lastPage({ round }: State): number {
  return reviews(round).length;
}
