import type { EventCodes } from '../engine/simulation.js';
import type { ShopStep } from './shop.js';

/** What is to happen, in the order in which it does at the same instant: acks before the news that a connection is lost. */
export const planned = [
  'ack-arrived',
  'reject-arrived',
  'connection-lost',
  'stage-ended',
  'copy-arrived',
  'worker-returned',
  'event-arrived',
  'shop-acted',
] as const;
export type Planned = (typeof planned)[number];

/** Where a worker dies: with the message in hand, in its work, or between work and ack. */
export type CrashPoint = 'receive' | 'work' | 'ack';

/** What happens to orders, and to the processes that handle them. Orders, copies and workers are numbered from 0. */
export type DeliveryEvent =
  | { readonly kind: Planned; readonly subject: number }
  /** Copies of messages by their number at the broker. */
  | { readonly kind: 'order-taken'; readonly subject: number; readonly worker: number }
  | { readonly kind: 'worker-died'; readonly subject: number; readonly worker: number; readonly point: CrashPoint }
  | { readonly kind: 'order-skipped' | 'order-lost' | 'order-returned'; readonly subject: number }
  | { readonly kind: 'effect-repeated' | 'order-overtaken'; readonly subject: number }
  /** The broker sees that a worker is gone, and has so many copies back. */
  | { readonly kind: 'copies-returned'; readonly subject: number; readonly count: number }
  | { readonly kind: 'shop-died'; readonly subject: number; readonly step: ShopStep }
  | { readonly kind: 'shop-restarted'; readonly subject: number }
  /** Nothing is left to happen. */
  | { readonly kind: 'all-done' };

export const events: EventCodes<DeliveryEvent> = {
  'ack-arrived': 0,
  'reject-arrived': 1,
  'connection-lost': 2,
  'stage-ended': 3,
  'copy-arrived': 4,
  'worker-returned': 5,
  'event-arrived': 6,
  'shop-acted': 7,
  'order-taken': null,
  'worker-died': null,
  'order-skipped': null,
  'order-lost': null,
  'order-returned': null,
  'effect-repeated': null,
  'order-overtaken': null,
  'copies-returned': null,
  'shop-died': null,
  'shop-restarted': null,
  'all-done': null,
};
