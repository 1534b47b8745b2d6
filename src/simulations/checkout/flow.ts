import type { CheckoutKnobs } from './knobs.js';

/** The steps of an order, in their order. `enqueue` stands for putting it where a worker will find it. */
export type Step =
  | 'validate'
  | 'enqueue'
  | 'reserve'
  | 'pending'
  | 'charge'
  | 'commit'
  | 'mail'
  | 'analytics'
  | 'stock';

/**
 * Orders of the steps that matter when a process dies between two of them. `commit` stores the order as paid, with its
 * outbox row; `pending` stores it before the charge, with its key and its reservation in one transaction, for a sweeper to find.
 */
const orders: Readonly<Record<CheckoutKnobs['steps'], readonly Step[]>> = {
  'charge-then-store': ['reserve', 'charge', 'commit'],
  'charge-first': ['charge', 'reserve', 'commit'],
  'store-then-charge': ['reserve', 'commit', 'charge'],
  'pending-first': ['pending', 'charge', 'commit'],
};

/**
 * The four ways to cut the same checkout. What stands on the path, the customer waits for; what stands behind it happens
 * after the reply. With the fallback everything is tried on the path, and what fails there is finished behind it.
 */
export function path({ mode, steps }: Pick<CheckoutKnobs, 'mode' | 'steps'>): readonly Step[] {
  if (mode === 'async') return ['validate', 'enqueue'];
  if (mode === 'hybrid') return ['validate', ...orders[steps]];
  return ['validate', ...orders[steps], 'mail', 'analytics', 'stock'];
}

/** Whether what fails on the path is finished later instead. */
export function fallsBack(mode: CheckoutKnobs['mode']): boolean {
  return mode === 'sync-with-async-fallback';
}

/** Whether orders may wait behind the reply with their reservation or payment still to come. */
export function queuesOrders(mode: CheckoutKnobs['mode']): boolean {
  return mode === 'async' || fallsBack(mode);
}

/** Whether mails, analytics and stock counts have queues behind the reply. */
export function queuesEvents(mode: CheckoutKnobs['mode']): boolean {
  return mode !== 'sync';
}

/** What a worker does with a queued order, from the step that is still to come. */
export const background: readonly Step[] = ['reserve', 'charge', 'commit'];
