import type { Scenario } from '../engine/simulation.js';
import type { CheckoutKnobs } from './knobs.js';

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
} satisfies Record<string, Scenario<CheckoutKnobs>>;
