import type { Moment } from './event-log.js';
import { type Reading, ReplayBuffer } from './replay-buffer.js';
import type { Plan } from './run.js';

export type Speed = 'slow' | 'normal' | 'fast';

/** How many times the scenario's pace. */
export const speeds: Readonly<Record<Speed, number>> = { slow: 0.25, normal: 1, fast: 4 };

/** One system being watched. */
export interface Lane {
  readonly plan: Plan;
  /** Simulated seconds that this lane has come to: the playback's `at`, or less while it catches up and where it ends before. */
  readonly at: number;
  /** The latest instant that this lane has come to: what lies before it is known, though time may have been turned back since. */
  readonly furthest: number;
  readonly replay: ReplayBuffer;
}

export interface Playback {
  /** One lane, or two that meet the same random numbers; knobs then turn in the second. */
  readonly lanes: readonly [Lane] | readonly [Lane, Lane];
  /** Simulated seconds. */
  readonly at: number;
  /** Simulated seconds at which the longer lane ends. */
  readonly until: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Name of the knob that turns. */
  readonly knob: string;
  /** Whether all knobs are on screen, or only those worth turning in this scenario. */
  readonly allKnobs: boolean;
  /** The only knobs that may be turned; null for those that the scenario names, and all others one key away. */
  readonly only: readonly string[] | null;
  /** Whether theory stands beside the run. */
  readonly theory: boolean;
  /** Name of the series in the plot; '' for the first. */
  readonly series: string;
  /** Whether a histogram stands where the plot does. */
  readonly spread: boolean;
  /** Whether it is on its way to the next moment of the story. */
  readonly hunting: boolean;
  /** Why the last turn of a knob was refused, in one sentence; null when it was not. */
  readonly notice: string | null;
}

/** A playback at its start, paused; with `only`, no other knobs can be turned. */
export function open(plan: Plan, only: readonly string[] | null = null): Playback {
  const first = (only ?? knobNames(plan, false))[0] ?? '';
  return {
    lanes: [laneOf(plan)],
    at: 0,
    until: plan.until,
    playing: false,
    speed: 'normal',
    knob: first,
    allKnobs: false,
    only,
    theory: false,
    series: '',
    spread: false,
    hunting: false,
    notice: null,
  };
}

/** A system at its start. */
export function laneOf(plan: Plan): Lane {
  return { plan, at: 0, furthest: 0, replay: new ReplayBuffer(plan) };
}

/** What there is to see in a lane now. Read it while drawing; do not keep it. */
export function look(lane: Lane): Reading {
  return lane.replay.at(lane.at);
}

/** What was told in a lane up to now; `known` for all that was told before time was turned back. */
export function storyOf(lane: Lane, known = false): readonly Moment[] {
  return lane.replay.story(known ? lane.furthest : lane.at);
}

/** The samples of a gauge so far, oldest first: `sampleCount` of them when the run is over. */
export function history(lane: Lane, gauge: number): readonly number[] {
  return lane.replay.samples(gauge, lane.at);
}

/** The names of the knobs on screen, in their order: first those worth turning in this scenario. */
export function knobsShown(state: Playback): readonly string[] {
  return state.only ?? knobNames(state.lanes[0].plan, state.allKnobs);
}

/** Whether the screen should go on ticking: it plays, looks for the next moment, or a lane is catching up. */
export function ticking(state: Playback): boolean {
  return state.playing || state.hunting || catchingUp(state);
}

/** Whether a lane is still on its way to `at`. */
export function catchingUp(state: Playback): boolean {
  return state.lanes.some((lane) => lane.at < Math.min(state.at, lane.plan.until));
}

/** Whether everything has happened that will. */
export function ended(state: Playback): boolean {
  return state.at >= state.until && !catchingUp(state);
}

/** Simulated seconds a second on screen. A run without a scenario, which has none of its own, takes 20 s. */
export function pace({ simulation, scenario, until }: Plan): number {
  const described = scenario === null ? undefined : simulation.scenarios[scenario];
  return described === undefined ? until / 20 : described.pace * (until / described.until);
}

function knobNames({ simulation, scenario }: Plan, all: boolean): readonly string[] {
  const names = Object.keys(simulation.knobs);
  const telling = scenario === null ? [] : (simulation.scenarios[scenario]?.turn ?? []);
  if (telling.length === 0) return names;
  return all ? [...telling, ...names.filter((name) => !telling.includes(name))] : telling;
}
