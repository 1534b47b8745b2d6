import type { Theorem, Theory } from '../engine/simulation.js';
import { type DeliveryKnobs, groupCount, groupSize } from './knobs.js';

/** What can be counted without a run: copies, redeliveries after one crash, readers of a log. Null where nothing can. */
export function theory(knobs: DeliveryKnobs): Theory | null {
  const predicts: Record<string, Theorem> = {
    ...copies(knobs),
    ...crash(knobs),
    ...readers(knobs),
    ...poisoned(knobs),
  };
  return Object.keys(predicts).length > 0 ? { name: 'Counting', predicts, broken: [] } : null;
}

function undisturbed({ crashAt, poison, messages }: DeliveryKnobs): boolean {
  return crashAt === 'none' && (poison === 0 || poison > messages);
}

function copies(knobs: DeliveryKnobs): Record<string, Theorem> {
  if (!undisturbed(knobs)) return {};
  const groups = groupCount(knobs);
  const formula = knobs.kind === 'queue' ? 'one for each order' : 'orders × groups, a copy for each';
  const value = knobs.messages * groups;
  return { deliveries: { value, formula }, processed: { value, formula }, lost: { value: 0, formula: 'nothing dies' } };
}

/** One worker dies between work and ack: it had acknowledged all before that message, and everything else sent comes back. */
function crash(knobs: DeliveryKnobs): Record<string, Theorem> {
  const { kind, crashAt, crashMessage, ack, messages, prefetch, poison, publishEvery, workSeconds, workSpread } = knobs;
  const alone = kind === 'queue' && groupSize(knobs) === 1 && poison === 0 && crashMessage <= messages;
  const atWorker = crashAt === 'receive' || crashAt === 'work' || crashAt === 'ack';
  if (!alone || !atWorker) return {};
  const acked = crashMessage - 1 + (ack === 'before' && crashAt !== 'receive' ? 1 : 0);
  const left = messages - acked;
  // Only if those that come back have been sent by then is their number not a matter of timing.
  const sent = prefetch === 0 ? messages : Math.min(messages, acked + prefetch);
  const worked = crashAt === 'work' || (crashAt === 'ack' && ack === 'after') ? crashMessage : crashMessage - 1;
  if (sent * publishEvery + 1 > worked * workSeconds * (1 - workSpread)) return {};
  const value = prefetch === 0 ? left : Math.min(prefetch, left);
  const formula = prefetch === 0 ? 'orders − acknowledged' : 'min(prefetch, orders − acknowledged)';
  return { redelivered: { value, formula }, deliveries: { value: messages + value, formula: 'orders + redelivered' } };
}

function readers(knobs: DeliveryKnobs): Record<string, Theorem> {
  const { kind, partitions, key, customers, messages } = knobs;
  if (kind !== 'log' || key !== 'customer' || !undisturbed(knobs)) return {};
  const used = Math.min(partitions, customers, messages);
  const value = groupCount(knobs) * Math.min(used, groupSize(knobs));
  return {
    workingConsumers: { value, formula: 'groups × min(workers, partitions that are written to)' },
    outOfOrder: { value: 0, formula: "a customer's orders share a partition" },
  };
}

function poisoned(knobs: DeliveryKnobs): Record<string, Theorem> {
  const { poison, messages, redeliveryLimit, ack, crashAt } = knobs;
  const counted = poison > 0 && poison <= messages && redeliveryLimit > 0 && ack === 'after' && crashAt === 'none';
  if (!counted) return {};
  const groups = groupCount(knobs);
  const formula = 'redelivery limit, in each group';
  return {
    redelivered: { value: redeliveryLimit * groups, formula },
    deadLettered: { value: groups, formula: 'one in each group' },
  };
}
