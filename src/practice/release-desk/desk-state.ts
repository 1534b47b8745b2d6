import type { TextField } from '../versions/text-field.js';
import type { Day } from './day.js';
import type { World } from './world.js';

/** What the desk has on screen, on top of the day itself. */
export interface DeskState {
  readonly day: Day;
  /** What the last move led to is being shown. */
  readonly led: boolean;
  /** The world before that move, so that the board can show what changed. */
  readonly before: World | null;
  readonly cursor: number;
  /** Ticked options, where several may be. */
  readonly chosen: readonly string[];
  readonly field: TextField;
  /** Why what was typed cannot be taken. */
  readonly complaint: string | null;
  /** The board alone is shown. */
  readonly board: boolean;
  readonly scroll: number;
  /** The learner has asked for a new day and not yet said that they mean it. */
  readonly again: boolean;
}

export function stateOf(day: Day): DeskState {
  return {
    day,
    led: false,
    before: null,
    cursor: 0,
    chosen: [],
    field: { text: '', cursor: 0 },
    complaint: null,
    board: false,
    scroll: 0,
    again: false,
  };
}
