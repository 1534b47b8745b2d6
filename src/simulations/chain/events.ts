import type { EventCodes } from '../engine/simulation.js';
import type { Outcome } from './journey.js';

/** What happens to requests and at hops; hops count from 0, requests from 1. */
export type ChainEvent =
  | { readonly kind: 'request-started'; readonly subject: number }
  | { readonly kind: 'hop-called' | 'hop-failed'; readonly subject: number }
  /** `after`: seconds since the request started. */
  | { readonly kind: 'hop-answered'; readonly subject: number; readonly after: number }
  | { readonly kind: `request-${Outcome}`; readonly subject: number; readonly after: number }
  /** The worker has come to the end of a piece of queued work: 1 where it is done, 0 where the last hop is down. */
  | { readonly kind: 'queued-work-tried'; readonly subject: 0 | 1 };

export const events: EventCodes<ChainEvent> = {
  'request-started': 0,
  'hop-called': 1,
  'hop-answered': 2,
  'hop-failed': 3,
  'request-succeeded': 4,
  'request-failed': 5,
  'request-late': 6,
  'queued-work-tried': 7,
};
