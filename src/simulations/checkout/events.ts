import type { EventCodes } from '../engine/simulation.js';

/** What is to happen, in the order in which it does at the same instant: what ends makes room for what begins. */
export const planned = [
  'step-ended',
  'worker-step-ended',
  'message-delivered',
  'page-ended',
  'outage-began',
  'outage-ended',
  'customer-returned',
  'sweeper-looked',
  'order-came',
  'page-came',
  'run-ended',
] as const;
export type Planned = (typeof planned)[number];

/** What happens to an order by its slot or its number, to a message by its queue, to a page by its number. */
export interface CheckoutEvent {
  readonly kind: Planned | 'bank-answered' | 'charge-executed-late';
  readonly subject: number;
}

export const events: EventCodes<CheckoutEvent> = {
  'step-ended': 0,
  'worker-step-ended': 1,
  'message-delivered': 2,
  'page-ended': 3,
  'outage-began': 4,
  'outage-ended': 5,
  'customer-returned': 6,
  'order-came': 7,
  'page-came': 8,
  'run-ended': 9,
  'sweeper-looked': 10,
  'bank-answered': 11,
  'charge-executed-late': 12,
};
