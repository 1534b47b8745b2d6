import type { EventCodes } from '../engine/simulation.js';

/** What happens to requests and to the copies of them that servers get. The subject is a request's number, or a server's. */
export type FanOutEvent =
  | { readonly kind: 'request-sent'; readonly subject: number }
  | { readonly kind: 'copy-hedged'; readonly subject: number }
  | { readonly kind: 'copy-cancelled'; readonly subject: number }
  | { readonly kind: 'server-answered'; readonly subject: number }
  | { readonly kind: 'request-turned-slow'; readonly subject: number }
  | {
      readonly kind: 'request-answered';
      readonly subject: number;
      /** Seconds it took. */
      readonly seconds: number;
      /** Seconds that the answer before the last one took. */
      readonly before: number;
    };

export const events: EventCodes<FanOutEvent> = {
  'request-sent': 0,
  'copy-hedged': 1,
  'copy-cancelled': 2,
  'server-answered': 3,
  'request-turned-slow': null,
  'request-answered': 4,
};
