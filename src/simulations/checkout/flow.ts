import type { CheckoutKnobs } from './knobs.js';

/** The steps of an order, in their order. `enqueue` stands for putting it where a worker will find it. */
export type Step = 'validate' | 'enqueue' | 'reserve' | 'charge' | 'commit' | 'mail' | 'analytics' | 'stock';

const everything: readonly Step[] = ['validate', 'reserve', 'charge', 'commit', 'mail', 'analytics', 'stock'];

/**
 * The four ways to cut the same checkout. What stands on the path, the customer waits for; what stands behind it happens
 * after the reply. With the fallback everything is tried on the path, and what fails there is finished behind it.
 */
export function path(mode: CheckoutKnobs['mode']): readonly Step[] {
  if (mode === 'async') return ['validate', 'enqueue'];
  if (mode === 'hybrid') return ['validate', 'reserve', 'charge', 'commit'];
  return everything;
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
