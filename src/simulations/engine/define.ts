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
export function define<const K extends Knobs, M extends Model, Event extends SimulationEvent>(
  definition: Definition<K, M, Event>,
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
    scenarios: (definition.scenarios ?? {}) as Simulation['scenarios'],
    start: (values, setting, log) => perform(definition, typed(values), setting, log),
    theory: (values, trace = null) => definition.theory?.(typed(values), trace) ?? null,
    lasts: (values, trace) => definition.lasts?.(typed(values), trace) ?? null,
    conflict: (values) => definition.conflict?.(typed(values)) ?? null,
  };
}

/** Starts a model, and lets the log and the narrator hear what it tells. */
function perform<K extends Knobs, M extends Model, Event extends SimulationEvent>(
  definition: Definition<K, M, Event>,
  knobs: ValuesOf<K>,
  setting: Omit<Setting, 'emit'>,
  log: EventLog,
): Performance {
  const codes: Readonly<Record<string, number | null>> = definition.events;
  let narrator: Narrator<Event> | null = null;
  const emit = (at: number, event: Event) => {
    const code = codes[event.kind] ?? null;
    if (code !== null) log.event(at, code, event.subject ?? 0);
    narrator?.hear(at, event);
  };
  const model = definition.start(knobs, { ...setting, emit });
  narrator = definition.narrator?.(model, (at, sentence) => log.tell(at, sentence), setting.until) ?? null;
  const listening: Narrator<Event> | null = narrator;
  return {
    next: () => model.next(),
    step: () => model.step(),
    measure: (at) => model.measure(at),
    gauges: (at) => model.gauges(at),
    picture: (at, size) => definition.picture(model, at, size),
    get due() {
      return listening?.due ?? Number.POSITIVE_INFINITY;
    },
    lookIn: (at) => listening?.lookIn?.(at),
  };
}
