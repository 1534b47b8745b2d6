import type { EventCodes } from '../engine/simulation.js';

/** What happens to requests, by their serial number, and to the server. */
export type OverloadEvent =
  | { readonly kind: 'request-came' | 'request-answered'; readonly subject: number }
  | {
      readonly kind: 'request-begun';
      readonly subject: number;
      /** Its caller has given up, and the server does not know. */
      readonly forNobody: boolean;
    }
  /** The answer came when its caller had given up. */
  | { readonly kind: 'answer-came-late'; readonly subject: number }
  | { readonly kind: 'caller-gave-up'; readonly subject: number }
  /** Its caller, who has waited until now, is told no; or the line has let it go, whether anybody waited for it or not. */
  | { readonly kind: 'request-refused' | 'request-dropped'; readonly subject: number }
  | { readonly kind: 'spike-began' | 'spike-ended' | 'server-stalled' | 'server-resumed' }
  | { readonly kind: 'service-recovered' };

export const events: EventCodes<OverloadEvent> = {
  'request-came': 0,
  'request-begun': 1,
  'request-answered': 2,
  'answer-came-late': 3,
  'caller-gave-up': 4,
  'request-refused': 5,
  'request-dropped': 6,
  'spike-began': 7,
  'spike-ended': 8,
  'server-stalled': 9,
  'server-resumed': 10,
  'service-recovered': null,
};
