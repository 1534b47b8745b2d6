import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import { type DeliveryKnobs, groupCount, groupSize, lasts } from './knobs.js';

/** What can be counted without a run: copies, redeliveries after one crash, readers of a log. Null where the shop dies. */
export function theory(knobs: DeliveryKnobs, run: RunFacts): Theory | null {
  if (knobs.crashAt === 'publish' || knobs.crashAt === 'mark-sent') return null;
  const forms = crashes(knobs)
    ? [crash]
    : poisons(knobs)
      ? [poisoned]
      : knobs.kind === 'log'
        ? [copies, readers]
        : [copies];
  return theoryOf('Counting', forms, knobs, run);
}

type Knows = Assumption<DeliveryKnobs>;

function crashes({ crashAt, crashMessage, messages }: DeliveryKnobs): boolean {
  return crashAt !== 'none' && crashMessage <= messages;
}

function poisons({ poison, messages }: DeliveryKnobs): boolean {
  return poison > 0 && poison <= messages;
}

const toItsEnd: Knows = unless((knobs, { until }) => until < lasts(knobs), 'the run ends before all is done');

const copies: ClosedForm<DeliveryKnobs> = {
  assumes: [toItsEnd],
  predicts: (knobs) => {
    const formula = knobs.kind === 'queue' ? 'one for each order' : 'orders × groups, a copy for each';
    const value = knobs.messages * groupCount(knobs);
    return {
      deliveries: { value, formula },
      processed: { value, formula },
      lost: { value: 0, formula: 'nothing dies' },
    };
  },
};

/** One worker dies between work and ack: it had acknowledged all before that message, and everything else sent comes back. */
const crash: ClosedForm<DeliveryKnobs> = {
  assumes: [
    unless(({ kind }) => kind !== 'queue', 'other groups or partitions go on while a worker is away'),
    unless((knobs) => groupSize(knobs) > 1, 'other workers take what the dead one leaves'),
    unless(poisons, 'an order is poisoned, and a worker dies'),
    unless((knobs) => {
      const { sent, worked } = afterCrash(knobs);
      return sent * knobs.publishEvery + 1 > worked * knobs.workSeconds * (1 - knobs.workSpread);
    }, 'the worker dies before all that would come back were sent to it, so their number is a matter of timing'),
    toItsEnd,
  ],
  predicts: (knobs) => {
    const { left } = afterCrash(knobs);
    const { prefetch, messages } = knobs;
    const value = prefetch === 0 ? left : Math.min(prefetch, left);
    const formula = prefetch === 0 ? 'orders − acknowledged' : 'min(prefetch, orders − acknowledged)';
    return {
      redelivered: { value, formula },
      deliveries: { value: messages + value, formula: 'orders + redelivered' },
    };
  },
};

/** Orders not acknowledged when the worker dies, orders sent to it by then if it is slow enough, orders it had worked on. */
function afterCrash({ crashAt, crashMessage, ack, messages, prefetch }: DeliveryKnobs) {
  const acked = crashMessage - 1 + (ack === 'before' && crashAt !== 'receive' ? 1 : 0);
  const sent = prefetch === 0 ? messages : Math.min(messages, acked + prefetch);
  const worked = crashAt === 'work' || (crashAt === 'ack' && ack === 'after') ? crashMessage : crashMessage - 1;
  return { left: messages - acked, sent, worked };
}

const readers: ClosedForm<DeliveryKnobs> = {
  assumes: [unless(({ key }) => key === 'random', "a customer's orders lie in several partitions"), toItsEnd],
  predicts: (knobs) => {
    const used = Math.min(knobs.partitions, knobs.customers, knobs.messages);
    return {
      workingConsumers: {
        value: groupCount(knobs) * Math.min(used, groupSize(knobs)),
        formula: 'groups × min(workers, partitions that are written to)',
      },
      outOfOrder: { value: 0, formula: "a customer's orders share a partition" },
    };
  },
};

const poisoned: ClosedForm<DeliveryKnobs> = {
  assumes: [
    unless(({ redeliveryLimit }) => redeliveryLimit === 0, 'a poisoned order is sent again without end'),
    unless(({ ack }) => ack === 'before', 'a poisoned order is acknowledged before it fails, and lost'),
    toItsEnd,
  ],
  predicts: (knobs) => {
    const groups = groupCount(knobs);
    return {
      redelivered: { value: knobs.redeliveryLimit * groups, formula: 'redelivery limit, in each group' },
      deadLettered: { value: groups, formula: 'one in each group' },
    };
  },
};
