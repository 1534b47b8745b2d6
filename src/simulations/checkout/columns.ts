import type { Tone } from '../../text/line.js';
import { queuesEvents, queuesOrders, type Step } from './flow.js';
import type { CheckoutKnobs } from './knobs.js';
import type { CheckoutModel } from './model.js';

/** A step as the picture shows it: its name over a stack of those who are there. */
export interface Column {
  readonly name: string;
  /** How many are there now, and the most that ever were, which a stack too high to count is measured against. */
  readonly count: number;
  readonly most: number;
  /** One of them. */
  readonly mark: string;
  readonly tone: Tone;
  /** "✗ down"; empty while it answers. */
  readonly trouble: string;
  /** Left out first where there is no room; 0 for never. */
  readonly spare: number;
}

const shortNames: Readonly<Record<string, string>> = { validate: 'valid', enqueue: 'queue', analytics: 'stats' };

/** Quick steps, at which hardly anybody is ever seen: left out in this order. */
const spareSteps: Partial<Record<Step, number>> = { analytics: 3, stock: 4, validate: 6, commit: 7 };

/** What is on the path, customer by customer. */
export function onPath(model: CheckoutModel, at: number, short: boolean): readonly Column[] {
  const { front } = model;
  return front.steps.map((step, index) => ({
    name: named(step, short),
    count: front.at[index] ?? 0,
    most: model.knobs.threads,
    mark: '●',
    tone: 'accent',
    trouble: trouble(model, step, at),
    spare: spareSteps[step] ?? 0,
  }));
}

/** What is behind the reply: orders in line and with workers, then messages. */
export function behind(model: CheckoutModel, at: number, short: boolean): readonly Column[] {
  const { back, knobs } = model;
  const columns: Column[] = [];
  const one = { mark: '■', tone: 'series-b', spare: 0 } as const;
  if (queuesOrders(knobs.mode)) {
    columns.push({ ...one, name: 'in line', count: back.waiting, most: back.mostWaiting, trouble: '' });
    columns.push({ ...one, spare: 5, name: 'workers', count: back.working, most: knobs.orderWorkers, trouble: '' });
  }
  if (!queuesEvents(knobs.mode)) return columns;
  for (const queue of ['mail', 'analytics', 'stock'] as const) {
    const { depth, peak } = back.queues[queue];
    const down = queue === 'analytics' ? '' : trouble(model, queue, at);
    const spare = queue === 'analytics' ? 1 : queue === 'stock' ? 2 : 0;
    columns.push({ ...one, name: named(queue, short), count: depth, most: peak, trouble: down, spare });
  }
  return columns;
}

function named(step: Step, short: boolean): string {
  return short ? (shortNames[step] ?? step) : step;
}

const called: Partial<Record<Step, CheckoutKnobs['outage']>> = {
  reserve: 'stock',
  pending: 'stock',
  charge: 'payment',
  mail: 'mail',
  stock: 'stock',
};

function trouble({ services, bank }: CheckoutModel, step: Step, at: number): string {
  if (step === 'charge' && bank !== null && bank.server.waiting > bank.server.threads) return '✗ slow';
  const service = called[step];
  if (service === undefined || !services.out(service, at)) return '';
  return service === 'payment' ? '✗ slow' : '✗ down';
}
