import type { EventId, World } from '../../releases/world.js';

/** One way to go on. */
export interface Option {
  readonly id: string;
  /** At most 60 characters. */
  readonly label: string;
  /** A word beside it, without a hint. */
  readonly note?: string;
  readonly apply: (world: World) => World;
}

/** An option; without `apply` it changes nothing. */
export function option(id: string, label: string, apply: Option['apply'] = (world) => world, note?: string): Option {
  return { id, label, apply, ...(note !== undefined && { note }) };
}

export interface Decision {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly Option[];
  /** Any number of the options, none as well; then it goes on. */
  readonly several?: true;
  /** What follows once, after all that were chosen. */
  readonly afterwards?: (world: World) => World;
  /** Something of the learner's own may be typed: what it is called, and how it is read. */
  readonly typed?: { readonly name: string; readonly read: (text: string) => Option | { readonly malformed: string } };
}

/** What was chosen where. The options of a decision that takes several are joined with "+". */
export interface Pick {
  readonly decision: string;
  readonly option: string;
}

/** One of the eight things that come to the desk. */
export interface DeskEvent {
  readonly id: EventId;
  /** Since 09:00. */
  readonly minute: number;
  readonly title: string;
  /** What is known from now on. */
  readonly begin: (world: World) => World;
  readonly story: (world: World) => string;
  /** What is to be decided after these picks; null when the event is over. */
  readonly next: (world: World, picks: readonly Pick[]) => Decision | null;
}

/** The option picked last in this decision; null while there is none. */
export function pickedIn(picks: readonly Pick[], decision: string): string | null {
  return picks.findLast((pick) => pick.decision === decision)?.option ?? null;
}

/** All options picked in this decision, the first one first. */
export function triedIn(picks: readonly Pick[], decision: string): readonly string[] {
  return picks.filter((pick) => pick.decision === decision).map((pick) => pick.option);
}

export function partsOf(option: string | null): readonly string[] {
  return (option ?? '').split('+').filter((part) => part !== '');
}
