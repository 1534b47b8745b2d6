/**
 * What a simulation is, for its author and for everyone else. It is one contract, read as a whole, and so stands in one file, longer
 * than others.
 */
import type { Line } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import type { EventLog } from './event-log.js';
import type { Streams } from './streams.js';
import type { Trace } from './trace.js';

export type { Size } from '../../text/size.js';

/** Something a learner can turn. Ranges are inclusive. */
export type Knob = NumberKnob | ChoiceKnob;

export interface NumberKnob {
  readonly kind: 'number';
  /** For people: "service rate". */
  readonly label: string;
  /** "/s", "s", "ms", "keys"; empty for a pure number or a share. */
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
  /** How far one turn on screen goes: a step added, or 'log' for steps 1, 2, 5, 10, 20, 50 … */
  readonly turn: number | 'log';
  /** What 0 means where it is no quantity: "no limit", "never". */
  readonly zero?: string;
}

export interface ChoiceKnob<Choice extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly default: Choice;
  readonly choices: readonly Choice[];
  /** What people read for a choice whose name with spaces for hyphens does not say it: "LRU" for lru. */
  readonly words?: Readonly<Partial<Record<Choice, string>>>;
}

export type Knobs = Readonly<Record<string, Knob>>;

/** The values that belong to a set of knobs: numbers, and one of its choices for each choice. */
export type ValuesOf<K extends Knobs> = {
  readonly [Name in keyof K]: K[Name] extends ChoiceKnob<infer Choice> ? Choice : number;
};

export type KnobValues = Readonly<Record<string, number | string>>;

/** A metric's value; null where the run has none (a queue that never drains). */
export type Metrics = Readonly<Record<string, number | null>>;

export interface Metric {
  readonly name: string;
  readonly label: string;
  /** "s", "ms", "/s"; "%" for a share: its value is from 0 to 1 and people see "90 %" (`formatQuantity`). */
  readonly unit: string;
  /** Decimals shown to people; the JSON has them all. */
  readonly digits: number;
  /** Why it has no value where it has none, in a few words: "not drained". */
  readonly absent?: string;
}

/** A quantity that is drawn over time while the simulation plays. */
export interface Gauge {
  readonly name: string;
  readonly label: string;
  /** As a metric's: "%" for a share from 0 to 1. */
  readonly unit: string;
  /** Metrics that are a level of this quantity (its peak, its mean): what was guessed or predicted of them is drawn across its plot. */
  readonly levels?: readonly string[];
}

/** How values are spread over a range, for a histogram. */
export interface Distribution {
  /** What was measured: "time in system". */
  readonly label: string;
  readonly unit: string;
  readonly quantiles: Spread;
}

/** What a histogram reads of recorded values (`Quantiles` is one). */
export interface Spread {
  readonly count: number;
  /** The value that a share `q` of all values (0 to 1) does not exceed; null before the first. */
  quantile(q: number): number | null;
  /** How many values are at most `value`. */
  upTo(value: number): number;
}

export interface Scenario<Values> {
  readonly title: string;
  /** One sentence: what is going on, and what to watch. */
  readonly about: string;
  readonly set: Partial<Values>;
  /** Simulated seconds until it ends. */
  readonly until: number;
  /** Share of the run left out of the means, 0 to 1; 0 where the start is the point. Counts and peaks leave nothing out. */
  readonly warmUp: number;
  /** Simulated seconds that pass in one second on screen at normal speed. */
  readonly pace: number;
  /** The knobs worth turning here, the most telling first. The others are one key away. */
  readonly turn: readonly (keyof Values & string)[];
  /** The metrics worth watching here, the most telling first. */
  readonly watch: readonly string[];
  /** A trace that comes with the scenario, for simulations that read one. */
  readonly trace?: readonly string[];
}

/** What a metric has to come to. */
export interface Aim {
  readonly metric: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Challenge<Values = KnobValues> {
  readonly title: string;
  /** In one or two sentences: what to reach, and what it must not cost. */
  readonly task: string;
  readonly scenario: string;
  /** What is different from the scenario. */
  readonly set: Partial<Values>;
  /** The knobs that may be turned. */
  readonly turn: readonly (keyof Values & string)[];
  readonly aims: readonly Aim[];
  readonly cost: {
    /** "capacity of all consumers". */
    readonly label: string;
    readonly unit: string;
    /** Whether it is only known when the run is over: calls made, customers lost. */
    readonly counted?: true;
    /** What a run costs, above 0; the less the better. */
    of(knobs: Values, metrics: Metrics): number;
  };
  /** Settings of which the cheapest that reaches the aims is the best known. */
  readonly candidates: readonly Partial<Values>[];
  /** Two stars for what costs at most so many times the best. */
  readonly twoStars: number;
  /** What there is to see in it, for whoever has tried. */
  readonly explanation: string;
}

/** What theory says about a metric, and how. */
export interface Theorem {
  readonly value: number;
  /** The formula and where it is from: "ρ ÷ (1 − ρ), M/M/1". */
  readonly formula: string;
}

export interface Theory {
  /** Named after the model: "M/M/1", "Che's approximation". */
  readonly name: string;
  readonly predicts: Readonly<Record<string, Theorem>>;
  /** Each assumption of the theory that this run does not meet, in words; what rests on it is not in `predicts`. */
  readonly broken: readonly string[];
}

/**
 * Something that happens to a system, and to whom. Each simulation has a union of these in its `events.ts`; the model
 * tells them, and knows nobody who listens.
 */
export interface SimulationEvent {
  /** Who did what, in the past tense and in kebab-case: "hop-called". */
  readonly kind: string;
  /** The number of whom it happened to; missing where there is only one. */
  readonly subject?: number;
}

/** The number that stands for each kind in the hash of a run; null for what only follows from other events. */
export type EventCodes<Event extends SimulationEvent> = Readonly<Record<Event['kind'], number | null>>;

/** What theory may know of a run besides its knobs. */
export type RunFacts = Pick<Setting, 'until' | 'warmUp' | 'trace'>;

/** What a model is started with. Nothing else may decide what happens: same setting, same run. */
export interface Setting<Event extends SimulationEvent = SimulationEvent> {
  /** One random stream a cause, so that a change in one cause leaves the others' draws alone. */
  readonly streams: Streams;
  /** Tells that something has happened, at a time in simulated seconds. Nothing does before the first step. */
  emit(at: number, event: Event): void;
  /** Simulated seconds until the run ends. */
  readonly until: number;
  /** Simulated seconds at the start that means leave out. */
  readonly warmUp: number;
  readonly trace: Trace | null;
}

/**
 * A system in the middle of a run. It changes in place, one event at a time. All times are simulated seconds
 * (for a simulation without a clock: the number of the request or step). What of it pictures and narrators read is its own
 * affair: they are written for its class.
 */
export interface Model {
  /** When the next event happens; Infinity when nothing is left to happen. Events at 0 happen before the first picture. */
  next(): number;
  /** Makes the next event happen. */
  step(): void;
  /** All metrics as they stand at time `at`, which is at or after the last event and at or before `next()`. */
  measure(at: number): Metrics;
  /** The gauges' values at time `at`, in their order. */
  gauges(at: number): readonly number[];
}

/** Tells a person about a run: hears every event and puts into the story what is worth a sentence. It changes nothing. */
export interface Narrator<Event extends SimulationEvent = SimulationEvent> {
  /** What happened, right after it has; the model stands as the event left it. */
  hear(at: number, event: Event): void;
  /** When it next wants to look in though nothing may happen (simulated seconds); missing for never. */
  readonly due?: number;
  /** Looks in: the next event comes at `at`, after what was due, and nothing has changed since the one before. */
  lookIn?(at: number): void;
}

/** Puts a sentence into the story of a run. */
export type Tell = (at: number, sentence: string) => void;

/** A simulation as its author writes it. */
export interface Definition<K extends Knobs, M extends Model = Model, Event extends SimulationEvent = SimulationEvent> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly knobs: K;
  readonly metrics: readonly Metric[];
  readonly gauges: readonly Gauge[];
  readonly events: EventCodes<Event>;
  /** How long a run without a scenario lasts (simulated seconds), and the share of it left out of the means. */
  readonly bare: { readonly until: number; readonly warmUp: number };
  /** The first is the one to open with. There is at least one, or `define` does not compile. */
  readonly scenarios: Readonly<Record<string, Scenario<ValuesOf<K>>>>;
  /** The most rows that its picture can use; missing where it fills whatever it gets. */
  readonly pictureRows?: number;
  /** What its time counts where that is not seconds: the requests of a trace, the steps of an order. */
  readonly clock?: 'requests' | 'steps';
  /** Tasks to solve with it, by the names that a command line calls them. */
  readonly challenges?: Readonly<Record<string, Challenge<ValuesOf<K>>>>;
  /** Whether it can be given a trace: requests to replay, a word each. */
  readonly readsTrace?: true;
  start(knobs: ValuesOf<K>, setting: Setting<Event>): M;
  /**
   * The system as a picture at time `at`, at most `size.rows` lines of `size.columns` cells. It shows the mechanism:
   * what is where, what is moving, what is full. Never slower than the room it fills.
   */
  picture(model: M, at: number, size: Size): readonly Line[];
  /** Begins a story. A run of this length (simulated seconds) has 3 to 40 sentences. */
  narrator?(model: M, tell: Tell, until: number): Narrator<Event>;
  /**
   * The greatest value of each gauge that these knobs let one expect, by its name; the plot's axis reaches that far from
   * the start on. A gauge that is missing grows its axis as it goes; one that is null does not exist with these knobs.
   */
  expected?(knobs: ValuesOf<K>, run: RunFacts): Readonly<Record<string, number | null>>;
  /** For metrics in seconds that say when something happens: the simulated second from which each counts. */
  since?(knobs: ValuesOf<K>): Readonly<Record<string, number>>;
  /** The values whose tail matters, as recorded so far; for simulations that record any. */
  distribution?(model: M): Distribution;
  /** Closed forms for a run with these knobs; null where none are known. */
  theory?(knobs: ValuesOf<K>, run: RunFacts): Theory | null;
  /** How long a run lasts (simulated seconds) where its knobs or its trace decide that; the scenario and `bare` otherwise. */
  lasts?(knobs: ValuesOf<K>, trace: Setting['trace']): number;
  /** A sentence about knobs that are each in range and do not go together, their names in braces (`KnobError`); null when they do. */
  conflict?(knobs: ValuesOf<K>): string | null;
}

/** A model with those who watch it. */
export interface Performance {
  readonly model: Model;
  /** Null where nothing is told. */
  readonly narrator: Pick<Narrator, 'due' | 'lookIn'> | null;
  picture(at: number, size: Size): readonly Line[];
  distribution(): Distribution | null;
}

/** A simulation as everyone else sees it: the types of its knobs, model and events are forgotten, names and ranges are not. */
export interface Simulation
  extends Omit<
    Definition<Knobs>,
    | 'start'
    | 'picture'
    | 'narrator'
    | 'events'
    | 'theory'
    | 'lasts'
    | 'conflict'
    | 'scenarios'
    | 'challenges'
    | 'readsTrace'
    | 'expected'
    | 'since'
    | 'distribution'
  > {
  readonly scenarios: Readonly<Record<string, Scenario<KnobValues> & { readonly set: KnobValues }>>;
  readonly challenges: Readonly<Record<string, Challenge>>;
  readonly readsTrace: boolean;
  /** Starts a model whose events go into the log, by their codes, and are told there; without a log nobody hears them. */
  start(knobs: KnobValues, setting: Omit<Setting, 'emit'>, log: EventLog | null): Performance;
  /** Without facts: for a run that is as long as need be. */
  theory(knobs: KnobValues, run?: RunFacts): Theory | null;
  expected(knobs: KnobValues, run: RunFacts): Readonly<Record<string, number | null>>;
  since(knobs: KnobValues): Readonly<Record<string, number>>;
  lasts(knobs: KnobValues, trace: Setting['trace']): number | null;
  conflict(knobs: KnobValues): string | null;
}
