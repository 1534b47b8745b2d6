import { define } from '../engine/define.js';
import { events } from './events.js';
import { conflict, knobs, lasts } from './knobs.js';
import { DeliveryModel } from './model.js';
import { DeliveryNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const delivery = define({
  id: 'delivery',
  title: 'Delivery',
  summary: 'Orders go through a broker to workers that may die at any point: what is lost, what is done twice.',
  knobs,
  metrics: [
    { name: 'published', label: 'events published', unit: '', digits: 0 },
    { name: 'deliveries', label: 'deliveries', unit: '', digits: 0 },
    { name: 'processed', label: 'times processed', unit: '', digits: 0 },
    { name: 'processedTwice', label: 'processed twice', unit: '', digits: 0 },
    { name: 'redelivered', label: 'sent again', unit: '', digits: 0 },
    { name: 'lost', label: 'lost', unit: '', digits: 0 },
    { name: 'effectsTwice', label: 'effects that happened twice', unit: '', digits: 0 },
    { name: 'notOnce', label: 'lost, or done twice', unit: '', digits: 0 },
    { name: 'deadLettered', label: 'dead letters', unit: '', digits: 0 },
    { name: 'workingConsumers', label: 'workers that got anything', unit: '', digits: 0 },
    { name: 'outOfOrder', label: 'out of order for a customer', unit: '', digits: 0 },
    { name: 'skipped', label: 'known ids skipped', unit: '', digits: 0 },
    { name: 'unfinished', label: 'not finished', unit: '', digits: 0 },
  ],
  gauges: [
    { name: 'ready', label: 'waiting at the broker', unit: '' },
    { name: 'out', label: 'sent, not acknowledged', unit: '' },
    { name: 'processed', label: 'times processed', unit: '' },
  ],
  events,
  bare: { until: 22, warmUp: 0 },
  scenarios,
  start: (values, setting) => new DeliveryModel(values, setting),
  picture,
  narrator: (model, tell) => new DeliveryNarrator(model, tell),
  theory,
  expected: ({ messages, groups, kind, consumers, prefetch }) => {
    const copies = messages * (kind === 'queue' ? 1 : groups);
    const held = prefetch === 0 ? messages : Math.min(consumers * prefetch, messages);
    return { ready: copies, out: held, processed: copies };
  },
  lasts,
  conflict,
});
