import { describe, expect, it } from 'vitest';
import { behind, onPath } from '../../../src/simulations/checkout/columns.js';
import { CheckoutModel } from '../../../src/simulations/checkout/model.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { knobValues } from './knob-values.js';

function model(set: Parameters<typeof knobValues>[0], until: number): CheckoutModel {
  const setting = { streams: new Streams(1), emit: () => {}, until: 100, warmUp: 0, trace: null };
  const started = new CheckoutModel(knobValues(set), setting);
  while (started.next() <= until) started.step();
  return started;
}

describe('the columns', () => {
  it('count who is at each step of the path', () => {
    const columns = onPath(model({ mode: 'hybrid', orderRate: 100 }, 10), 10, false);
    expect(columns.map((column) => column.name)).toEqual(['validate', 'reserve', 'charge', 'commit']);
    expect(columns.reduce((sum, column) => sum + column.count, 0)).toBeGreaterThan(30);
  });

  it('say which service does not answer, and for whom', () => {
    const slow = model({ mode: 'sync-with-async-fallback', outage: 'payment', outageStart: 5 }, 10);
    expect(onPath(slow, 10, true).map((column) => column.trouble)).toEqual(['', '', '✗ slow', '', '', '', '']);
    const down = model({ mode: 'hybrid', outage: 'stock', outageStart: 5 }, 10);
    expect(behind(down, 10, true).map((column) => column.trouble)).toEqual(['', '', '✗ down']);
  });

  it('have orders in line behind the reply only where orders are queued', () => {
    expect(behind(model({ mode: 'async' }, 1), 1, false).map((column) => column.name)).toContain('in line');
    expect(behind(model({ mode: 'hybrid' }, 1), 1, false).map((column) => column.name)).not.toContain('in line');
    expect(behind(model({ mode: 'sync' }, 1), 1, false)).toEqual([]);
  });
});
