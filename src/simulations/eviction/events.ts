import type { EventCodes } from '../engine/simulation.js';

/** What happens to keys, by their number from 0. A miss comes before the eviction that it leads to. */
export interface EvictionEvent {
  readonly kind: 'key-missed' | 'key-hit' | 'key-evicted';
  readonly subject: number;
}

export const events: EventCodes<EvictionEvent> = { 'key-missed': 0, 'key-hit': 1, 'key-evicted': 2 };
