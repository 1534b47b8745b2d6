import type { EventCodes } from '../engine/simulation.js';
import type { Move } from './scene.js';

/** A move is made, the `subject`th of the run, by an actor or by nobody; `sentence` says what happened. */
export interface InterleavingEvent {
  readonly kind: 'first-actor-moved' | 'second-actor-moved' | 'time-passed';
  readonly subject: number;
  readonly sentence: string;
}

/** The kind of the event that a move of this actor is. */
export const kindOf: Readonly<Record<Move['actor'], InterleavingEvent['kind']>> = {
  0: 'first-actor-moved',
  1: 'second-actor-moved',
  2: 'time-passed',
};

export const events: EventCodes<InterleavingEvent> = {
  'first-actor-moved': 0,
  'second-actor-moved': 1,
  'time-passed': 2,
};
