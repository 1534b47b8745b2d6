import { choice, number } from '../engine/knobs.js';
import type { ValuesOf } from '../engine/simulation.js';

export const knobs = {
  kind: choice('kind', ['queue', 'topic', 'log']),
  messages: number({ label: 'orders', default: 10, min: 1, max: 200, integer: true }),
  consumers: number({ label: 'workers in a group', default: 1, min: 1, max: 8, integer: true }),
  groups: number({ label: 'groups (topic, log)', default: 1, min: 1, max: 4, integer: true }),
  partitions: number({ label: 'partitions (log)', default: 4, min: 1, max: 12, integer: true }),
  key: choice('key (log)', ['customer', 'random']),
  customers: number({ label: 'customers', default: 3, min: 1, max: 20, integer: true }),
  ack: choice('acknowledge', ['after', 'before']),
  prefetch: number({ label: 'prefetch', zero: 'no limit', default: 10, min: 0, max: 200, integer: true }),
  dedup: choice('seen ids kept in', ['none', 'memory', 'table', 'same-transaction']),
  crashAt: choice('crash at', ['none', 'receive', 'work', 'ack', 'publish', 'mark-sent']),
  crashMessage: number({ label: 'crash with order', default: 4, min: 1, max: 200, integer: true }),
  poison: number({ label: 'poisoned order', zero: 'none', default: 0, min: 0, max: 200, integer: true }),
  redeliveryLimit: number({ label: 'redelivery limit', zero: 'none', default: 20, min: 0, max: 100, integer: true }),
  publish: choice('publish', ['dual-write', 'outbox']),
  publishEvery: number({ label: 'an order every', unit: 's', default: 0.1, min: 0.01, max: 10, turn: 'log' }),
  workSeconds: number({ label: 'work', unit: 's', default: 1, min: 0.05, max: 10, turn: 'log' }),
  workSpread: number({ label: 'work varies by ± this share', default: 0, min: 0, max: 0.9, turn: 0.1 }),
  restartSeconds: number({ label: 'restart takes', unit: 's', default: 3, min: 0.5, max: 60, turn: 1 }),
};

export type DeliveryKnobs = ValuesOf<typeof knobs>;

/** One trip between shop and broker, or broker and worker, in seconds. */
export const travelSeconds = 0.2;

/** What receiving takes, and the moment between work and ack, in seconds. */
export const pauseSeconds = 0.1;

/** How many groups there are: a queue has one, in which all workers compete. */
export function groupCount({ kind, groups }: DeliveryKnobs): number {
  return kind === 'queue' ? 1 : groups;
}

/** Workers in each group. */
export function groupSize({ kind, groups, consumers }: DeliveryKnobs): number {
  return kind === 'queue' ? groups * consumers : consumers;
}

export function conflict({ crashAt, publish }: DeliveryKnobs): string | null {
  if (crashAt !== 'mark-sent' || publish === 'outbox') return null;
  return '{crashAt=mark-sent} needs {publish=outbox} first; without an outbox there is no row to mark as sent';
}

/** Long enough for everything to be done: the busiest worker's share, half as much again where shares are uneven. */
export function lasts(knobs: DeliveryKnobs): number {
  const { kind, messages, customers, partitions, key, poison, redeliveryLimit, crashAt, publishEvery, prefetch } =
    knobs;
  const lanes = kind === 'log' ? Math.min(partitions, key === 'customer' ? customers : partitions) : messages;
  const sharing = Math.min(lanes, groupSize(knobs));
  const share = (messages / sharing) * (sharing > 1 ? 1.5 : 1);
  const busy = kind === 'log' && key === 'random' ? Math.min(messages, mostOfRandom(knobs)) : share;
  const each =
    knobs.workSeconds * (1 + knobs.workSpread / 3) + 2 * pauseSeconds + (prefetch === 1 ? 2 * travelSeconds : 0);
  const poisoned =
    poison > 0 ? redeliveryLimit * (knobs.workSeconds * (1 + knobs.workSpread) + pauseSeconds + 2 * travelSeconds) : 0;
  const crash = crashAt === 'none' ? 0 : knobs.restartSeconds + each;
  return Math.ceil(Math.max(messages * publishEvery, busy * each) + each + poisoned + crash + 2);
}

/** Records that the busiest reader may have where keys are random: its partitions' share, and four standard deviations. */
function mostOfRandom(knobs: DeliveryKnobs): number {
  const { messages, partitions } = knobs;
  const mean = (messages * Math.ceil(partitions / Math.min(partitions, groupSize(knobs)))) / partitions;
  return mean + 4 * Math.sqrt(mean);
}
