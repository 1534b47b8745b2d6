import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/simulations/checkout/flow.js';
import { Orders } from '../../../src/simulations/checkout/order.js';
import { Services } from '../../../src/simulations/checkout/services.js';
import { knobValues } from './knob-values.js';

describe('services', () => {
  const steps: [Step, number][] = [
    ['validate', 0.01],
    ['enqueue', 0.005],
    ['reserve', 0.05],
    ['charge', 0.3],
    ['commit', 0.02],
    ['mail', 0.15],
    ['analytics', 0.02],
    ['stock', 0.02],
  ];
  it.each(steps)('answer %s in %d s while they are well', (step, seconds) => {
    expect(new Services(knobValues()).call(step, new Orders().take(0), 0)).toEqual({ outcome: 'ok', seconds });
  });

  const outages: ['mail' | 'stock' | 'payment', Step[]][] = [
    ['mail', ['mail']],
    ['stock', ['reserve', 'stock']],
    ['payment', ['charge']],
  ];
  it.each(outages)('let calls time out while %s is out: %o', (outage, touched) => {
    const services = new Services(knobValues({ outage, outageStart: 20, outageSeconds: 30 }));
    for (const [step] of steps) {
      const outcomes = [19.9, 20, 49.9, 50].map((at) => services.call(step, new Orders().take(0), at)?.outcome);
      expect(outcomes, step).toEqual(touched.includes(step) ? ['ok', 'late', 'late', 'ok'] : ['ok', 'ok', 'ok', 'ok']);
    }
  });

  it('take longer for an order that is slower than others, until the timeout', () => {
    const order = new Orders().take(0);
    order.reserve = 3;
    const services = new Services(knobValues());
    expect(services.call('reserve', order, 0)?.seconds).toBeCloseTo(0.15, 9);
    order.reserve = 100;
    expect(services.call('reserve', order, 0)).toEqual({ outcome: 'late', seconds: 3 });
  });

  it('are never out where no outage is wanted', () => {
    for (const set of [{ outage: 'none' } as const, { outage: 'mail', outageSeconds: 0 } as const]) {
      expect(new Services(knobValues(set)).out('mail', 25)).toBe(false);
    }
  });
});
