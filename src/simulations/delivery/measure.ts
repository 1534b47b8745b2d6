import type { Metrics } from '../engine/simulation.js';
import type { DeliveryModel } from './model.js';

/** All metrics as they stand. They are counts; nothing is averaged, so there is no warm-up to leave out. */
export function measure({ broker, crew, ledger, lost, published }: DeliveryModel): Metrics {
  const { processed, processedTwice, effectsTwice, outOfOrder } = ledger;
  const { deliveries, redelivered, deadLettered } = broker;
  return {
    published,
    deliveries,
    processed,
    processedTwice,
    redelivered,
    lost,
    effectsTwice,
    deadLettered,
    workingConsumers: crew.workers.filter((worker) => worker.taken > 0).length,
    outOfOrder,
    skipped: crew.skipped,
    unfinished: broker.count('ready') + broker.count('out'),
  };
}
