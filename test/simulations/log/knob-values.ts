import { defaults } from '../../../src/simulations/engine/knobs.js';
import { knobs, type LogKnobs } from '../../../src/simulations/log/knobs.js';

/** The default knobs, some set otherwise. */
export function knobValues(set: Partial<LogKnobs> = {}): LogKnobs {
  return { ...(defaults(knobs) as LogKnobs), ...set };
}
