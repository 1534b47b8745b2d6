import type { World } from '../../releases/world.js';
import { fieldOf, type TextField } from '../../text/field.js';
import { type Day, type DayData, dataOf, dayFrom } from './day.js';

/** What the desk has on screen, on top of the day itself. */
export interface DeskState {
  readonly day: DayData;
  /** The world before the last pick, so that the board can show what changed. */
  readonly before: World | null;
  /** What the last pick led to is being shown. */
  readonly isFollowing: boolean;
  readonly cursor: number;
  /** Ticked options, where several may be. */
  readonly ticked: readonly string[];
  readonly field: TextField;
  /** Why what was typed cannot be taken. */
  readonly complaint: string | null;
  /** The board alone is shown. */
  readonly onlyBoard: boolean;
  readonly scroll: number;
  /** The learner has asked for a new day and not yet said that they mean it. */
  readonly isAskingAgain: boolean;
}

/** At the desk on this day, with the next question to answer. */
export function deskAt(day: Day): DeskState {
  return {
    day: dataOf(day),
    before: null,
    isFollowing: false,
    cursor: 0,
    ticked: [],
    field: fieldOf(),
    complaint: null,
    onlyBoard: false,
    scroll: 0,
    isAskingAgain: false,
  };
}

export function dayOf({ day }: DeskState): Day {
  return dayFrom(day);
}

/** True while the cursor is in the field for something of the learner's own. */
export function isTyping(state: DeskState): boolean {
  const { decision } = dayOf(state);
  if (state.isFollowing || state.onlyBoard || decision?.typed === undefined) return false;
  return state.cursor === decision.options.length;
}
