import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';
import { distributions } from '../server/work-times.js';

export const knobs = {
  mode: choice('mode', ['sync', 'async', 'hybrid', 'sync-with-async-fallback'], {
    'sync-with-async-fallback': 'sync, else async',
  }),
  steps: choice('order of the steps', ['charge-then-store', 'charge-first', 'store-then-charge', 'pending-first']),
  orderRate: number({ label: 'orders', unit: '/s', default: 5, min: 0.1, max: 150, turn: 'log' }),
  arrivals: choice('orders come', ['regular', 'poisson']),
  orderSeconds: number({
    label: 'orders come for',
    zero: 'all the time',
    unit: 's',
    default: 0,
    min: 0,
    max: 7200,
    turn: 10,
  }),
  stockMs: number({ label: 'reserve stock', unit: 'ms', default: 50, min: 1, max: 10_000, turn: 'log' }),
  paymentMs: number({ label: 'charge card', unit: 'ms', default: 300, min: 1, max: 20_000, turn: 'log' }),
  mailMs: number({ label: 'send mail', unit: 'ms', default: 150, min: 1, max: 20_000, turn: 'log' }),
  variation: number({ label: 'these times vary (cv)', default: 0, min: 0, max: 2, turn: 0.1 }),
  timeoutMs: number({ label: 'timeout of a call', unit: 'ms', default: 3000, min: 50, max: 30_000, turn: 'log' }),
  outage: choice('outage of', ['none', 'mail', 'payment', 'stock']),
  outageStart: number({ label: 'outage begins', unit: 's', default: 20, min: 0, max: 7200, turn: 10 }),
  outageSeconds: number({ label: 'outage lasts', unit: 's', default: 30, min: 0, max: 7200, turn: 10 }),
  slowSeconds: number({
    label: 'bank answers in its outage after',
    unit: 's',
    default: 10,
    min: 0.1,
    max: 60,
    turn: 1,
  }),
  idempotencyKey: choice('idempotency key', ['yes', 'no']),
  customerRetries: number({ label: 'customer tries again', unit: 'times', default: 0, min: 0, max: 3, integer: true }),
  lostReplies: number({
    label: 'bank reply lost, every n-th',
    zero: 'never',
    default: 0,
    min: 0,
    max: 1000,
    integer: true,
    turn: 5,
  }),
  duplicateEvery: number({
    label: 'message sent twice, every n-th',
    zero: 'never',
    default: 0,
    min: 0,
    max: 1000,
    integer: true,
    turn: 5,
  }),
  crashAfter: choice('process dies after', ['none', 'reserve', 'pending', 'charge', 'commit']),
  crashEvery: number({ label: 'it dies at every n-th order', default: 20, min: 1, max: 1000, integer: true, turn: 5 }),
  sweepSeconds: number({
    label: 'sweeper looks at pending orders after',
    zero: 'never',
    unit: 's',
    default: 10,
    min: 0,
    max: 600,
    turn: 5,
  }),
  mailRate: number({ label: 'mail sender manages', unit: '/s', default: 20, min: 0.1, max: 500, turn: 'log' }),
  orderWorkers: number({ label: 'workers for queued orders', default: 20, min: 1, max: 200, integer: true, turn: 5 }),
  threads: number({ label: 'threads of the shop', default: 100, min: 1, max: 500, integer: true, turn: 10 }),
  bulkhead: number({
    label: 'threads that may charge',
    zero: 'all',
    default: 0,
    min: 0,
    max: 500,
    integer: true,
    turn: 5,
  }),
  pageRate: number({ label: 'product pages', unit: '/s', default: 0, min: 0, max: 200, turn: 'log' }),
  rateLimit: number({ label: 'rate limit', zero: 'none', unit: '/s', default: 0, min: 0, max: 500, turn: 'log' }),
  rateBurst: number({
    label: 'bucket size',
    unit: 'orders',
    default: 100,
    min: 1,
    max: 10_000,
    integer: true,
    turn: 'log',
  }),
  bank: choice('bank', ['fixed', 'loaded']),
  bankThreads: number({ label: 'threads of the bank', default: 10, min: 1, max: 200, integer: true }),
  bankWork: { ...choice('work of a charge', distributions), default: 'exponential' as const },
  bankLine: number({
    label: "most that wait in the bank's line",
    zero: 'no limit',
    default: 0,
    min: 0,
    max: 100_000,
    integer: true,
    turn: 'log',
  }),
};

export type CheckoutKnobs = ValuesOf<typeof knobs>;

/** What nobody turns: times in ms of the quick steps and of a charge whose result a loaded bank has stored, and how long a customer takes to press the button again, in s. */
export const quick = { validate: 10, commit: 20, analytics: 20, stock: 20, enqueue: 5, page: 50, replay: 10 } as const;
export const customerPause = 5;
/** Seconds that a worker waits where a loaded bank refuses a charge. */
export const workerPause = 1;
/** Analytics and stock keep up with whatever comes: messages a second. */
export const quickRate = 200;
