import type { LearnerEvent } from '../../progress/event.js';
import type { Intent, IntentOf } from '../intent.js';
import type { State } from '../state.js';

/** What an update may know of the world. Handed in as data, so that the same intents at the same times do the same again. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
  /** For shuffles and simulations. */
  readonly seed: number;
}

/** The next state, and what follows from it outside. */
export interface Update {
  readonly state: State;
  /** What goes into the journal. */
  readonly events?: readonly LearnerEvent[];
  /** A text to edit in the learner's own editor. */
  readonly edit?: string;
  /** Why nothing was done, in a sentence. */
  readonly refused?: string;
  /** An address on the web to open in the learner's browser. */
  readonly link?: string;
  /** Set for a key that meant nothing. */
  readonly isUnused?: true;
}

export type Handlers<Type extends Intent['type']> = {
  readonly [One in Type]: (state: State, intent: IntentOf<One>, world: World) => Update;
};
