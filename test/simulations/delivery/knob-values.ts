import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { type DeliveryKnobs, knobs } from '../../../src/simulations/delivery/knobs.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

/** The defaults of all knobs, some of them set otherwise. */
export function knobValues(set: Partial<DeliveryKnobs> = {}): DeliveryKnobs {
  return {
    kind: knobs.kind.default,
    messages: knobs.messages.default,
    consumers: knobs.consumers.default,
    groups: knobs.groups.default,
    partitions: knobs.partitions.default,
    key: knobs.key.default,
    customers: knobs.customers.default,
    ack: knobs.ack.default,
    prefetch: knobs.prefetch.default,
    dedup: knobs.dedup.default,
    crashAt: knobs.crashAt.default,
    crashMessage: knobs.crashMessage.default,
    poison: knobs.poison.default,
    redeliveryLimit: knobs.redeliveryLimit.default,
    publish: knobs.publish.default,
    publishEvery: knobs.publishEvery.default,
    workSeconds: knobs.workSeconds.default,
    workSpread: knobs.workSpread.default,
    restartSeconds: knobs.restartSeconds.default,
    ...set,
  };
}

/** A scenario run to an instant. */
export function runTo(scenario: string, at: number, set: Record<string, number | string> = {}): Run {
  const run = new Run(plan(delivery, { scenario, set }));
  run.advance(at);
  return run;
}
