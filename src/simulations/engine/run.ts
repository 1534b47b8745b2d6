import type { Line } from '../../text/line.js';
import type { Moment } from './event-log.js';
import { EventLog } from './event-log.js';
import { defaults, KnobError, readKnob } from './knobs.js';
import type { KnobValues, Metrics, Model, Simulation, Size, Theory } from './simulation.js';
import { Streams } from './streams.js';

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
  readonly trace: readonly string[] | null;
}

export interface Wishes {
  readonly scenario?: string | undefined;
  readonly set?: Readonly<Record<string, string | number>> | undefined;
  readonly seed?: number | undefined;
  readonly until?: number | undefined;
  readonly trace?: readonly string[] | undefined;
}

/** Works out a plan. Throws a KnobError for an unknown scenario or knob, or values that are not allowed. */
export function plan(simulation: Simulation, wishes: Wishes = {}): Plan {
  const scenario = wishes.scenario === undefined ? null : findScenario(simulation, wishes.scenario);
  const set = { ...defaults(simulation.knobs), ...scenario?.set };
  for (const [knob, value] of Object.entries(wishes.set ?? {})) set[knob] = readKnob(simulation.knobs, knob, value);
  const conflict = simulation.conflict(set);
  if (conflict !== null) throw new KnobError(conflict);
  const length = scenario ?? simulation.bare;
  const until = wishes.until ?? length.until;
  return {
    simulation,
    scenario: wishes.scenario ?? null,
    knobs: set,
    seed: wishes.seed ?? 1,
    until,
    warmUp: length.warmUp * until,
    trace: wishes.trace ?? scenario?.trace ?? null,
  };
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
  readonly #model: Model;
  readonly #log = new EventLog();
  #now = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    const { simulation, knobs, seed, until, warmUp, trace } = plan;
    this.#model = simulation.start(knobs, { streams: new Streams(seed), log: this.#log, until, warmUp, trace });
  }

  /** Simulated seconds since the start. */
  get now(): number {
    return this.#now;
  }

  get done(): boolean {
    return this.#now >= this.plan.until;
  }

  /** Makes everything happen up to and including time `to`, or the end of the plan. Never goes back. */
  advance(to: number): void {
    const end = Math.min(to, this.plan.until);
    const model = this.#model;
    while (model.next() <= end) model.step();
    this.#now = Math.max(this.#now, end);
  }

  /** Makes the next event happen, and all that are simultaneous with it; moves to the end when there is none. */
  step(): void {
    this.advance(this.#model.next());
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
    return this.#model.picture(this.#now, size);
  }

  theory(): Theory | null {
    return this.plan.simulation.theory(this.plan.knobs);
  }

  get story(): readonly Moment[] {
    return this.#log.story;
  }

  /** Names everything that happened so far: equal for two runs that did the same. */
  get hash(): string {
    return this.#log.hash;
  }

  get events(): number {
    return this.#log.events;
  }
}
