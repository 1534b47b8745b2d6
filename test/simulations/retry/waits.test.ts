import { describe, expect, it } from 'vitest';
import { Waits, waitMetric, waitMetrics } from '../../../src/simulations/retry/waits.js';

describe('waits', () => {
  it('are averaged retry by retry, and missing where nobody came', () => {
    const waits = new Waits();
    waits.add(1, 100);
    waits.add(1, 200);
    waits.add(3, 50);
    waits.add(10, 1e9);
    expect(waits.metrics).toMatchObject({ wait1Ms: 150, wait2Ms: null, wait3Ms: 50, wait9Ms: null });
  });

  it('are the metrics that are listed', () => {
    expect(Object.keys(new Waits().metrics)).toEqual(waitMetrics.map((metric) => metric.name));
    expect(waitMetric(9)).toBe('wait9Ms');
  });
});
