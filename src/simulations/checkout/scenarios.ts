import type { Scenario } from '../engine/simulation.js';
import type { CheckoutKnobs } from './knobs.js';

/** A bank that can take 33 charges a second and is asked for 20, slow for 20 s; its customers try again. */
const slowSpell = {
  mode: 'hybrid',
  orderRate: 20,
  arrivals: 'poisson',
  customerRetries: 3,
  idempotencyKey: 'no',
  mailRate: 100,
  threads: 200,
  pageRate: 50,
  outage: 'payment',
  outageStart: 20,
  outageSeconds: 20,
  slowSeconds: 3,
  bank: 'loaded',
} as const;
const afterSpell = {
  until: 340,
  warmUp: 0,
  pace: 10,
  watch: ['secondsDown', 'recoverySeconds', 'moneyTaken', 'ordersPaid', 'bankWasted', 'pagesRefused'],
} as const;

export const scenarios = {
  'lunch-rush': {
    title: 'Lunch rush',
    about: 'Forty orders a second and nothing is broken: turn the mode and compare how long the customer waits.',
    set: { mode: 'sync', orderRate: 40, arrivals: 'poisson', variation: 0.4, mailRate: 100 },
    until: 60,
    warmUp: 0.05,
    pace: 4,
    turn: ['mode', 'paymentMs', 'mailMs', 'orderRate'],
    watch: ['p50Ms', 'p99Ms', 'ordersPlaced', 'pending'],
  },
  'mail-down': {
    title: 'The mail provider is down for an hour',
    about: 'Five orders a second, each with a receipt to send: watch whether the orders fail or the mails wait.',
    set: { mode: 'hybrid', orderRate: 5, outage: 'mail', outageStart: 300, outageSeconds: 3600, mailRate: 20 },
    until: 5400,
    warmUp: 0,
    pace: 300,
    turn: ['mode', 'mailRate', 'orderRate', 'outageSeconds'],
    watch: ['ordersFailed', 'mailBacklogPeak', 'mailDrainMinutes', 'p99Ms'],
  },
  'payment-slow': {
    title: 'The bank takes ten seconds',
    about:
      'For 40 s the bank answers after 10 s and the shop gives up after 3: watch threads, pages and the money taken.',
    set: {
      ...{ mode: 'hybrid', orderRate: 20, arrivals: 'poisson', variation: 0.3, idempotencyKey: 'no', mailRate: 100 },
      ...{ outage: 'payment', outageStart: 20, outageSeconds: 40, slowSeconds: 10, threads: 50, pageRate: 50 },
    },
    until: 120,
    warmUp: 0,
    pace: 6,
    turn: ['mode', 'idempotencyKey', 'bulkhead', 'timeoutMs'],
    watch: ['p99Ms', 'ordersFailed', 'ordersLost', 'doubleCharges', 'pagesRefused'],
  },
  'duplicate-event': {
    title: 'Everything comes twice now and then',
    about: 'Every tenth message is delivered twice, every twentieth bank reply is lost and the customer tries again.',
    set: {
      ...{ mode: 'hybrid', orderRate: 5, idempotencyKey: 'no', duplicateEvery: 10, lostReplies: 20 },
      ...{ customerRetries: 1 },
    },
    until: 120,
    warmUp: 0,
    pace: 6,
    turn: ['idempotencyKey', 'mode', 'customerRetries'],
    watch: ['doubleCharges', 'stockErrors', 'ordersLost', 'ordersPlaced'],
  },
  'crash-between-steps': {
    title: 'The process dies between two steps',
    about: 'At every twentieth order the process dies after one step: watch whether money taken equals orders paid.',
    set: { mode: 'hybrid', orderRate: 5, orderSeconds: 100, crashAfter: 'charge', crashEvery: 20, mailRate: 100 },
    until: 130,
    warmUp: 0,
    pace: 6,
    turn: ['steps', 'crashAfter', 'idempotencyKey', 'sweepSeconds'],
    watch: ['moneyTaken', 'ordersPaid', 'ordersLost', 'unpaidOrders', 'stockHeld'],
  },
  'token-bucket': {
    title: 'A bucket of tokens',
    about: 'A robot orders 120 times a second; the bucket holds 100 tokens and gets 50 more each second.',
    set: { mode: 'hybrid', orderRate: 120, orderSeconds: 10, rateLimit: 50, rateBurst: 100, mailRate: 100 },
    until: 12,
    warmUp: 0,
    pace: 0.8,
    turn: ['rateLimit', 'rateBurst', 'orderRate'],
    watch: ['admitted', 'refused', 'firstRefusalAt', 'p99Ms'],
  },
  'bank-stays-slow': {
    title: 'The bank was slow, and stays so',
    about:
      'For 20 s a charge takes ten times as long. Customers try again, each time a new charge, and what the bank executes nobody waits for any more.',
    set: slowSpell,
    ...afterSpell,
    turn: ['idempotencyKey', 'bulkhead', 'bankLine', 'customerRetries', 'steps'],
  },
  'bank-knows-the-key': {
    title: 'The same spell, with idempotency keys',
    about:
      'A second request for the same order is answered with what is stored: no second charge, and hardly any work.',
    set: { ...slowSpell, idempotencyKey: 'yes' },
    ...afterSpell,
    turn: ['idempotencyKey', 'steps', 'bulkhead', 'timeoutMs'],
  },
  'bank-behind-bulkhead': {
    title: 'The same spell, behind a bulkhead',
    about:
      'At most 40 orders may wait for the bank: the others are told no at once, pages go on, and the line stays short.',
    set: { ...slowSpell, bulkhead: 40 },
    ...afterSpell,
    turn: ['bulkhead', 'idempotencyKey', 'timeoutMs', 'bankThreads'],
  },
} satisfies Record<string, Scenario<CheckoutKnobs>>;
