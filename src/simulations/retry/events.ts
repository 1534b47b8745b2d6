import type { EventCodes } from '../engine/simulation.js';

/** What happens to the messages of clients, which are numbered from 0. */
export type RetryEvent =
  | { readonly kind: 'read-arrived' | 'version-arrived' | 'write-arrived' | 'answer-arrived'; readonly subject: number }
  /** A client's write was taken. */
  | { readonly kind: 'row-written'; readonly subject: number }
  /** The last client has its answer. */
  | { readonly kind: 'last-answer-arrived' };

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
};
