import { endless } from './closed-form.js';
import type { EventLog } from './event-log.js';
import type {
  Definition,
  Knobs,
  KnobValues,
  Model,
  Narrator,
  Performance,
  Setting,
  Simulation,
  SimulationEvent,
  ValuesOf,
} from './simulation.js';

/**
 * Turns a definition into what everyone else uses. Forgetting the type of the knobs is safe because values only reach a
 * simulation through `readKnob`, which checks each against the very knobs that the type is made from.
 */
export function define<const K extends Knobs, M extends Model, Event extends SimulationEvent, Scenarios extends object>(
  definition: Definition<K, M, Event> & { readonly scenarios: Scenarios & AtLeastOne<Scenarios> },
): Simulation {
  const typed = (values: KnobValues): ValuesOf<K> => values as ValuesOf<K>;
  const { id, title, summary, knobs, metrics, gauges, bare } = definition;
  return {
    id,
    title,
    summary,
    knobs,
    metrics,
    gauges,
    bare,
    scenarios: definition.scenarios as Simulation['scenarios'],
    challenges: (definition.challenges ?? {}) as Simulation['challenges'],
    readsTrace: definition.readsTrace ?? false,
    ...(definition.pictureRows !== undefined && { pictureRows: definition.pictureRows }),
    ...(definition.clock !== undefined && { clock: definition.clock }),
    start: (values, setting, log) => perform(definition, typed(values), setting, log),
    theory: (values, run = endless) => definition.theory?.(typed(values), run) ?? null,
    expected: (values, run) => definition.expected?.(typed(values), run) ?? {},
    since: (values) => definition.since?.(typed(values)) ?? {},
    lasts: (values, trace) => definition.lasts?.(typed(values), trace) ?? null,
    conflict: (values) => definition.conflict?.(typed(values)) ?? null,
  };
}

/** A screen opens a simulation with its first scenario, and a lesson names one: none at all is an error of the types. */
type AtLeastOne<Scenarios> = [keyof Scenarios] extends [never] ? 'a simulation has at least one scenario' : unknown;

/** Hears what a model tells where nobody wants to know. One for all, so that a compiler sees that nothing comes of it. */
const nobody = () => {};

/** Starts a model, and lets the log and the narrator hear what it tells. */
function perform<K extends Knobs, M extends Model, Event extends SimulationEvent>(
  definition: Definition<K, M, Event>,
  knobs: ValuesOf<K>,
  setting: Omit<Setting, 'emit'>,
  log: EventLog | null,
): Performance {
  if (log === null) return performanceOf(definition, definition.start(knobs, { ...setting, emit: nobody }), null);
  const codes = new Map<string, number | null>(Object.entries(definition.events));
  let narrator: Narrator<Event> | null = null;
  // Two kinds make up most of a run, in turns: looking both up again and again costs more than all else that is done here.
  let [lastKind, lastCode, otherKind, otherCode]: [string, number | null, string, number | null] = ['', null, '', null];
  const codeOf = (kind: string): number | null => {
    if (kind === lastKind) return lastCode;
    if (kind === otherKind) return otherCode;
    [otherKind, otherCode] = [lastKind, lastCode];
    [lastKind, lastCode] = [kind, codes.get(kind) ?? null];
    return lastCode;
  };
  const emit = (at: number, event: Event) => {
    const code = codeOf(event.kind);
    if (code !== null) log.event(at, code, event.subject ?? 0);
    narrator?.hear(at, event);
  };
  const model = definition.start(knobs, { ...setting, emit });
  narrator = definition.narrator?.(model, (at, sentence) => log.tell(at, sentence), setting.until) ?? null;
  return performanceOf(definition, model, narrator);
}

function performanceOf<K extends Knobs, M extends Model, Event extends SimulationEvent>(
  definition: Definition<K, M, Event>,
  model: M,
  narrator: Performance['narrator'],
): Performance {
  return {
    model,
    narrator,
    picture: (at, size) => definition.picture(model, at, size),
    distribution: () => definition.distribution?.(model) ?? null,
  };
}
