import { expect, it } from 'vitest';
import { catalogue } from '../../../src/simulations/engine/catalogue.js';
import { counter } from './counter.js';

it('lists what there is to run, every field there for every knob', () => {
  expect(catalogue([counter])).toEqual([
    {
      id: 'counter',
      title: 'A counter',
      knobs: [
        { name: 'rate', unit: '/s', default: 2, min: 0.5, max: 1000, choices: null },
        { name: 'clock', unit: '', default: 'regular', min: null, max: null, choices: ['regular', 'poisson'] },
        { name: 'length', unit: 's', default: 120, min: 60, max: 480, choices: null },
        { name: 'weight', unit: '', default: 1, min: 0, max: 10, choices: null },
      ],
      scenarios: ['slow', 'long'],
      metrics: ['clicks'],
    },
  ]);
});
