import type { EventCodes } from '../engine/simulation.js';
import type { CircuitState } from './circuit.js';

/** What is to happen, in the order in which it does at the same instant; calls are numbered from 0, threads too. */
export const planned = ['answer-arrived', 'timer-ended', 'hang-began', 'hang-ended', 'call-started'] as const;
export type Planned = (typeof planned)[number];

/** What happens to calls, to the dependency and to the breaker. */
export type BreakerEvent =
  | { readonly kind: Planned; readonly subject: number }
  /** A try has come back as a failure, the `subject`th. */
  | { readonly kind: 'try-failed'; readonly subject: number }
  | { readonly kind: 'circuit-changed'; readonly state: CircuitState }
  /** A failure is not tried again, because the retry budget forbids it. */
  | { readonly kind: 'budget-spent' }
  /** The last call was made and the last thread is free. */
  | { readonly kind: 'last-thread-freed' };

export const events: EventCodes<BreakerEvent> = {
  'answer-arrived': 0,
  'timer-ended': 1,
  'hang-began': 2,
  'hang-ended': 3,
  'call-started': 4,
  'try-failed': null,
  'circuit-changed': null,
  'budget-spent': null,
  'last-thread-freed': null,
};
