import { expect, it } from 'vitest';
import { Autoscaler } from '../../../src/simulations/log/autoscaler.js';
import { knobValues } from './knob-values.js';

const scaler = (set = {}) =>
  new Autoscaler(knobValues({ consumers: 2, partitions: 8, targetLag: 100, scaleDownSeconds: 60, ...set }));

it.each([
  [0, 2],
  [200, 2],
  [201, 3],
  [799, 8],
  [100_000, 8],
])('a lag of %d wants %d consumers', (lag, wanted) => {
  expect(scaler().look(30, lag, 2)).toBe(wanted);
});

it('goes down only when no look of the last minute wanted more', () => {
  const it = scaler();
  expect(it.look(30, 500, 2)).toBe(5);
  expect(it.look(60, 0, 5)).toBe(5);
  expect(it.look(90, 300, 5)).toBe(3);
  expect(it.look(120, 0, 3)).toBe(3);
  expect(it.look(151, 0, 3)).toBe(2);
});

it('never wants fewer than there were at the start, even where partitions are fewer', () => {
  expect(scaler({ consumers: 6, partitions: 4 }).look(30, 0, 6)).toBe(6);
});
