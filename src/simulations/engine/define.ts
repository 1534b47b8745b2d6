import type { Definition, Knobs, KnobValues, Simulation, ValuesOf } from './simulation.js';

/**
 * Turns a definition into what everyone else uses. Forgetting the type of the knobs is safe because values only reach a
 * simulation through `readKnob`, which checks each against the very knobs that the type is made from.
 */
export function define<const K extends Knobs>(definition: Definition<K>): Simulation {
  const typed = (values: KnobValues): ValuesOf<K> => values as ValuesOf<K>;
  return {
    ...definition,
    start: (values, setting) => definition.start(typed(values), setting),
    theory: (values, trace = null) => definition.theory(typed(values), trace),
    lasts: (values, trace) => definition.lasts?.(typed(values), trace) ?? null,
    conflict: (values) => definition.conflict?.(typed(values)) ?? null,
  } as Simulation;
}
