import { define } from '../engine/define.js';
import { events } from './events.js';
import { knobs } from './knobs.js';
import { CheckoutModel } from './model.js';
import { CheckoutNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const checkout = define({
  id: 'checkout',
  title: 'Checkout',
  summary: 'The same shop, the same customers: what they wait for, what happens behind the reply, and what breaks.',
  knobs,
  metrics: [
    { name: 'ordersPlaced', label: 'orders placed or accepted', unit: '', digits: 0 },
    { name: 'ordersFailed', label: 'orders failed', unit: '', digits: 0 },
    { name: 'ordersLost', label: 'paid for, and no order', unit: '', digits: 0 },
    { name: 'doubleCharges', label: 'charged twice', unit: '', digits: 0 },
    { name: 'p50Ms', label: 'wait for a yes, p50', unit: 'ms', digits: 0 },
    { name: 'p99Ms', label: 'wait for a yes, p99', unit: 'ms', digits: 0 },
    { name: 'p99FailedMs', label: 'wait for a no, p99', unit: 'ms', digits: 0 },
    { name: 'mailBacklogPeak', label: 'most mails waiting', unit: '', digits: 0 },
    { name: 'mailDrainMinutes', label: 'until all mails are sent', unit: 'min', digits: 1, absent: 'not all yet' },
    { name: 'admitted', label: 'let in', unit: '', digits: 0 },
    { name: 'refused', label: 'refused by the rate limit', unit: '', digits: 0 },
    { name: 'firstRefusalAt', label: 'first refusal', unit: 's', digits: 2, absent: 'none refused' },
    { name: 'noThread', label: 'turned away, no thread free', unit: '', digits: 0 },
    { name: 'refunded', label: 'failed after payment, refunded', unit: '', digits: 0 },
    { name: 'stockErrors', label: 'stock counted twice', unit: '', digits: 0 },
    { name: 'moneyTaken', label: 'charges taken and kept', unit: '', digits: 0 },
    { name: 'ordersPaid', label: 'orders stored as paid', unit: '', digits: 0 },
    { name: 'unpaidOrders', label: 'sent and never paid', unit: '', digits: 0 },
    { name: 'stockHeld', label: 'reserved for no order', unit: '', digits: 0 },
    { name: 'pending', label: 'accepted, not finished', unit: '', digits: 0 },
    { name: 'pagesServed', label: 'product pages served', unit: '', digits: 0 },
    { name: 'pagesRefused', label: 'product pages turned away', unit: '', digits: 0 },
    { name: 'bankAnswerMs', label: 'mean answer of the bank, in time', unit: 'ms', digits: 0 },
    { name: 'bankBusy', label: 'threads of the bank busy', unit: '%', digits: 0 },
    { name: 'bankWasted', label: "bank's work that came too late", unit: '%', digits: 0 },
    { name: 'secondsDown', label: 'seconds down, since the outage', unit: 's', digits: 0 },
    { name: 'recoverySeconds', label: 'until all is well again', unit: 's', digits: 0, absent: 'not yet' },
  ],
  gauges: [
    { name: 'threads', label: 'threads busy', unit: '' },
    { name: 'mails', label: 'mails waiting', unit: '', levels: ['mailBacklogPeak'] },
    { name: 'pending', label: 'accepted, not finished', unit: 'orders' },
    { name: 'atBank', label: 'in line at the bank', unit: 'charges' },
  ],
  events,
  bare: { until: 120, warmUp: 0 },
  scenarios,
  start: (values, setting) => new CheckoutModel(values, setting),
  picture,
  narrator: (model, tell, until) => new CheckoutNarrator(model, tell, until),
  theory,
  expected: ({ threads, orderRate, outage, outageSeconds, mode, bank }) => ({
    threads,
    mails: Math.max(10, outage === 'mail' && mode !== 'sync' ? orderRate * outageSeconds : 0),
    pending: 10,
    atBank: bank === 'fixed' ? null : 10,
  }),
  since: () => ({ firstRefusalAt: 0 }),
  distribution: ({ tally }) => ({ label: 'wait for a yes', unit: 'ms', quantiles: tally.waits }),
  pictureRows: 15,
});
