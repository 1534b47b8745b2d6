import { expect, it } from 'vitest';
import { Broker } from '../../../src/simulations/delivery/broker.js';
import { deliveryOf, numberOf } from '../../../src/simulations/delivery/copy.js';
import { knobValues } from './knob-values.js';

it('a delivery tells its copy, and each delivery of a copy has a name of its own', () => {
  const broker = new Broker(knobValues({ kind: 'topic', groups: 4 }));
  for (let message = 0; message < 201; message++) broker.accept(message, 0);
  const last = broker.copy(803);
  const names = [1, 2, 3].map((deliveries) => {
    last.deliveries = deliveries;
    return deliveryOf(last);
  });
  expect(new Set(names).size).toBe(3);
  expect(names.map(numberOf)).toEqual([803, 803, 803]);
});
