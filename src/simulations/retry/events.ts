import type { CircuitState } from '../breaker/circuit.js';
import type { EventCodes } from '../engine/simulation.js';

/** What is to happen where clients call a server; at the same instant in this order. */
export const planned = ['server-slowed', 'server-healed', 'breaker-timer-ended', 'try-repeated', 'call-made'] as const;
export type Planned = (typeof planned)[number];

/** What happens to calls of a server, which are numbered from 0, and to the server. */
export type StormEvent =
  | { readonly kind: Planned; readonly subject: number }
  /** A try of a call is answered, turned away, or given up. */
  | { readonly kind: 'try-answered' | 'try-refused' | 'try-timed-out'; readonly subject: number }
  | { readonly kind: 'circuit-changed'; readonly state: CircuitState };

/** What happens to the messages of clients, which are numbered from 0. */
export type RetryEvent =
  | { readonly kind: 'read-arrived' | 'version-arrived' | 'write-arrived' | 'answer-arrived'; readonly subject: number }
  /** A client's write was taken. */
  | { readonly kind: 'row-written'; readonly subject: number }
  /** The last client has its answer. */
  | { readonly kind: 'last-answer-arrived' }
  | StormEvent;

/** A client sends these in turn; at the same instant the one that was sent first arrives first. */
export const messages = ['read-arrived', 'version-arrived', 'write-arrived', 'answer-arrived'] as const;
export type Message = (typeof messages)[number];

export const events: EventCodes<RetryEvent> = {
  'read-arrived': 0,
  'version-arrived': 1,
  'write-arrived': 2,
  'answer-arrived': 3,
  'row-written': null,
  'last-answer-arrived': null,
  'server-slowed': 4,
  'server-healed': 5,
  'breaker-timer-ended': 6,
  'try-repeated': 7,
  'call-made': 8,
  'try-answered': 9,
  'try-refused': 10,
  'try-timed-out': 11,
  'circuit-changed': null,
};
