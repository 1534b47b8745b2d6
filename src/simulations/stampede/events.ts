import type { EventCodes } from '../engine/simulation.js';

/** What is to happen; at the same instant an expiry comes first, then what is rebuilt, then readers. */
export const planned = ['key-expired', 'key-rebuilt', 'read-came', 'quarter-passed'] as const;

/** What happens to keys, by their number from 0. */
export type StampedeEvent =
  | { readonly kind: 'key-expired' | 'read-hit' | 'read-waited' | 'rebuild-began'; readonly subject: number }
  /** A copy is in the cache again: the rebuilds begun since the last one was done, and the readers who have waited. */
  | { readonly kind: 'key-rebuilt'; readonly subject: number; readonly begun: number; readonly waiting: number }
  /** A reader rebuilds a key so many seconds before its copy expires. */
  | { readonly kind: 'key-refreshed-early'; readonly subject: number; readonly left: number }
  /** A reader has got nothing: its load took too long, or was turned away. So many others waited with it. */
  | { readonly kind: 'read-failed'; readonly subject: number; readonly others: number; readonly isRefused: boolean }
  /** A quarter of the run is over. */
  | { readonly kind: 'quarter-passed' };

export const events: EventCodes<StampedeEvent> = {
  'key-expired': 0,
  'key-rebuilt': 1,
  'read-hit': 10,
  'read-waited': 11,
  'rebuild-began': 12,
  'read-failed': 13,
  'key-refreshed-early': null,
  'quarter-passed': null,
};
