import type { Line } from '../../text/line.js';
import type { Moment } from './event-log.js';
import { EventLog } from './event-log.js';
import { defaults, KnobError, readKnob } from './knobs.js';
import type { Distribution, KnobValues, Metrics, Model, Performance, Simulation, Size, Theory } from './simulation.js';
import { Streams } from './streams.js';
import { type Trace, traceOf } from './trace.js';

/** What a run is made from. Two runs of the same plan are the same run. */
export interface Plan {
  readonly simulation: Simulation;
  /** Null for a run of the bare knobs. */
  readonly scenario: string | null;
  /** All knobs: the defaults, the scenario's settings over them, the caller's over those. */
  readonly knobs: KnobValues;
  readonly seed: number;
  /** Simulated seconds. */
  readonly until: number;
  /** Simulated seconds at the start that means leave out. */
  readonly warmUp: number;
  readonly trace: Trace | null;
}

export interface Wishes {
  readonly scenario?: string | undefined;
  readonly set?: Readonly<Record<string, string | number>> | undefined;
  readonly seed?: number | undefined;
  readonly until?: number | undefined;
  readonly trace?: Trace | undefined;
}

/** Works out a plan. Throws a KnobError for an unknown scenario or knob, or values that are not allowed. */
export function plan(simulation: Simulation, wishes: Wishes = {}): Plan {
  const scenario = wishes.scenario === undefined ? null : findScenario(simulation, wishes.scenario);
  const knobs = settle(simulation, { ...defaults(simulation.knobs), ...scenario?.set }, wishes.set ?? {});
  if (wishes.trace !== undefined && !simulation.readsTrace) throw new KnobError(`${simulation.id} reads no trace`);
  const length = scenario ?? simulation.bare;
  const trace = wishes.trace ?? (scenario?.trace === undefined ? null : traceOf(scenario.trace));
  const until = wishes.until ?? simulation.lasts(knobs, trace) ?? length.until;
  if (!(until > 0 && until < Number.POSITIVE_INFINITY))
    throw new KnobError(`a run cannot last ${until} s; it takes a number above 0`);
  return {
    simulation,
    scenario: wishes.scenario ?? null,
    knobs,
    seed: wishes.seed ?? 1,
    until,
    warmUp: length.warmUp * until,
    trace,
  };
}

/** The same plan with some knobs set otherwise; it lasts as long, unless it is the knobs that decide that. Throws a KnobError. */
export function replan(old: Plan, set: Readonly<Record<string, string | number>>): Plan {
  const { simulation, trace } = old;
  const knobs = settle(simulation, old.knobs, set);
  const followed = simulation.lasts(old.knobs, trace) === old.until;
  const until = (followed ? simulation.lasts(knobs, trace) : null) ?? old.until;
  return { ...old, knobs, until, warmUp: (old.warmUp / old.until) * until };
}

/** Knob values over others, each checked, then all of them together. */
function settle(simulation: Simulation, from: KnobValues, set: Readonly<Record<string, string | number>>): KnobValues {
  const knobs = { ...from };
  for (const [knob, value] of Object.entries(set)) knobs[knob] = readKnob(simulation.knobs, knob, value);
  const conflict = simulation.conflict(knobs);
  if (conflict !== null) throw new KnobError(conflict);
  return knobs;
}

function findScenario(simulation: Simulation, name: string): Simulation['scenarios'][string] {
  const scenario = Object.hasOwn(simulation.scenarios, name) ? simulation.scenarios[name] : undefined;
  if (scenario !== undefined) return scenario;
  throw new KnobError(
    `${simulation.id} has no scenario "${name}"; it has ${Object.keys(simulation.scenarios).join(', ')}`,
  );
}

/** A plan being carried out: the engine's clock around a model. */
export class Run {
  readonly plan: Plan;
  readonly #performance: Performance;
  readonly #model: Model;
  /** When the narrator next wants to look in. */
  #due: number;
  readonly #log: EventLog | null;
  #now = 0;
  #last = 0;
  #steps = 0;
  #theory: Theory | null | undefined;

  /** Without a log it has no story and no hash (`figures.ts`). */
  constructor(plan: Plan, log: EventLog | null = new EventLog()) {
    this.plan = plan;
    this.#log = log;
    const { simulation, knobs, seed, until, warmUp, trace } = plan;
    this.#performance = simulation.start(knobs, { streams: new Streams(seed), until, warmUp, trace }, log);
    this.#model = this.#performance.model;
    this.#due = this.#performance.narrator?.due ?? Number.POSITIVE_INFINITY;
  }

  /** Simulated seconds since the start. */
  get now(): number {
    return this.#now;
  }

  get done(): boolean {
    return this.#now >= this.plan.until;
  }

  /** When the next event happens; Infinity when nothing is left to happen. */
  get next(): number {
    return this.#model.next();
  }

  /** When the last event happened; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** How often the model was stepped: what a run has cost so far. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * Makes everything happen up to and including time `to`, or the end of the plan. Never goes back. After `atMost` events
   * it stops, though never between simultaneous ones: `now` tells how far it came, and another call goes on from there.
   */
  advance(to: number, atMost = Number.POSITIVE_INFINITY): void {
    const end = Math.min(to, this.plan.until);
    const model = this.#model;
    let now = this.#now;
    let last = this.#last;
    let steps = 0;
    let at = model.next();
    for (; at <= end && (steps < atMost || at <= now); at = model.next()) {
      if (at > this.#due) this.#lookIn(at);
      model.step();
      steps += 1;
      last = at;
      if (at > now) now = at;
    }
    this.#steps += steps;
    this.#last = last;
    this.#now = at > end ? Math.max(now, end) : now;
  }

  #lookIn(at: number): void {
    const { narrator } = this.#performance;
    narrator?.lookIn?.(at);
    this.#due = narrator?.due ?? Number.POSITIVE_INFINITY;
  }

  /** Makes the next event happen, and all that are simultaneous with it; moves to the end when there is none. */
  step(): void {
    this.advance(this.next);
  }

  finish(): this {
    this.advance(this.plan.until);
    return this;
  }

  measure(): Metrics {
    return this.#model.measure(this.#now);
  }

  gauges(): readonly number[] {
    return this.#model.gauges(this.#now);
  }

  picture(size: Size): readonly Line[] {
    return this.#performance.picture(this.#now, size);
  }

  distribution(): Distribution | null {
    return this.#performance.distribution();
  }

  /** Worked out once: screens ask for it with every frame. */
  theory(): Theory | null {
    if (this.#theory === undefined) this.#theory = this.plan.simulation.theory(this.plan.knobs, this.plan);
    return this.#theory;
  }

  get story(): readonly Moment[] {
    return this.#log?.story ?? [];
  }

  /** Names everything that happened so far: equal for two runs that did the same. */
  get hash(): string {
    return this.#log?.hash ?? '';
  }

  get events(): number {
    return this.#log?.events ?? 0;
  }
}
