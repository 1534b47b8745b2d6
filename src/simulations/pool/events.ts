import type { EventCodes } from '../engine/simulation.js';
import type { Endpoint } from './knobs.js';

/** What happens to requests and slots. In the hash, endpoint B's requests are two higher than A's. */
export type PoolEvent =
  | { readonly kind: `slot-taken-by-${Lower}`; readonly subject: number }
  | { readonly kind: `request-refused-to-${Lower}`; readonly endpoint: Endpoint['name'] }
  | { readonly kind: 'slot-returned'; readonly subject: number };

type Lower = Lowercase<Endpoint['name']>;

export const events: EventCodes<PoolEvent> = {
  'slot-taken-by-a': 0,
  'request-refused-to-a': 1,
  'slot-taken-by-b': 2,
  'request-refused-to-b': 3,
  'slot-returned': 4,
};
