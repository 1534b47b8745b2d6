import { describe, expect, it } from 'vitest';
import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

const settings: Record<string, number | string>[] = [
  { crashAt: 'ack' },
  { crashAt: 'ack', messages: 40 },
  { crashAt: 'ack', messages: 40, prefetch: 3 },
  { crashAt: 'ack', messages: 25, prefetch: 0 },
  { crashAt: 'work', ack: 'before', messages: 12 },
  { crashAt: 'ack', ack: 'before', messages: 12 },
  { crashAt: 'receive', crashMessage: 2, workSeconds: 5 },
  { kind: 'topic', groups: 3, consumers: 2 },
  { kind: 'log', groups: 2, consumers: 6, customers: 8, messages: 30 },
  { kind: 'log', consumers: 6, customers: 3, messages: 30 },
  { poison: 3, redeliveryLimit: 7 },
  { poison: 3, kind: 'log', groups: 2 },
];

describe('counting', () => {
  it.each(settings)('agrees with the run of %o', (set) => {
    const run = new Run(plan(delivery, { set })).finish();
    const predicts = Object.entries(run.theory()?.predicts ?? {});
    expect(predicts.length).toBeGreaterThan(1);
    for (const [metric, { value }] of predicts) expect(run.measure()[metric], metric).toBe(value);
  });

  it('says nothing of a run that ends before all is done', () => {
    const { predicts, broken } = new Run(plan(delivery, { until: 3 })).theory() ?? {};
    expect([predicts, broken]).toEqual([{}, ['the run ends before all is done']]);
  });

  it('says nothing where the crash is a matter of timing', () => {
    const { knobs } = plan(delivery, { set: { crashAt: 'ack', consumers: 3 } });
    expect(delivery.theory(knobs)).toMatchObject({
      predicts: {},
      broken: ['other workers take what the dead one leaves'],
    });
  });
});
