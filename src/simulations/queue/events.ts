import type { EventCodes } from '../engine/simulation.js';
import type { WindowChange } from './windows.js';

/** What happens to messages, by their number from 1, and to the queue. */
export type QueueEvent =
  | { readonly kind: 'message-arrived' | 'message-served' | 'message-rejected'; readonly subject: number }
  | { readonly kind: 'message-expired' | 'message-held'; readonly subject: number }
  /** A burst or an outage begins or ends; the subject is the change's place in `windowChanges`. */
  | { readonly kind: 'window-passed'; readonly subject: number; readonly change: WindowChange }
  /** A message finds no room. */
  | { readonly kind: 'limit-reached' }
  /** The backlog of a burst or an outage is gone. */
  | { readonly kind: 'queue-drained' };

export const events: EventCodes<QueueEvent> = {
  'message-arrived': 0,
  'message-served': 1,
  'message-rejected': 2,
  'message-expired': 3,
  'message-held': 4,
  'window-passed': 5,
  'limit-reached': null,
  'queue-drained': null,
};
