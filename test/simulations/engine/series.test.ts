import { describe, expect, it } from 'vitest';
import { open, playback } from '../../../src/simulations/engine/playback.js';
import { sampleCount } from '../../../src/simulations/engine/replay-buffer.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { levelOf, samplesOf, seriesOf, seriesShowing } from '../../../src/simulations/engine/series.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { counter } from './counter.js';

const sale = plan(queue, { scenario: 'flash-sale' });

describe('the series of a run', () => {
  it('are its gauges, and then the metrics worth watching that no gauge shows', () => {
    expect(seriesOf(sale).map(({ name }) => name)).toEqual([
      'depth',
      'oldest',
      'meanTime',
      'secondsToDrain',
      'waiting',
      'served',
    ]);
  });

  it('know what is counted and what is measured', () => {
    expect(seriesOf(sale).map(({ whole }) => whole)).toEqual([true, false, false, false, true, true]);
  });

  it.each([
    ['peakDepth', 'depth'],
    ['oldestAge', 'oldest'],
    ['served', 'served'],
    ['secondsToDrain', 'depth'],
    ['unheardOf', 'depth'],
  ])('show %s in %s', (metric, series) => {
    expect(seriesShowing(sale, metric)).toBe(series);
  });
});

describe('the samples of a series', () => {
  it('are kept for metrics as for gauges, also after time was turned back', () => {
    const end = playback(open(plan(counter)), { type: 'finish' });
    const back = playback(end, { type: 'skip', share: -0.5 });
    const [gauge] = seriesOf(plan(counter));
    const metric = { ...gauge, name: 'clicks', gauge: null, label: '', unit: '', whole: true, levels: [] };
    expect(samplesOf(back.lanes[0], metric)).toHaveLength(sampleCount);
    expect(samplesOf(back.lanes[0], metric)[1]).toBe(2);
    expect(levelOf(back.lanes[0], metric)).toBe(120);
  });

  it('are not numbers where there was no value, and neither is where it stands', () => {
    const [lane] = playback(open(sale), { type: 'skip', share: 0.1 }).lanes;
    const drain = seriesOf(sale).find(({ name }) => name === 'secondsToDrain');
    expect(drain && samplesOf(lane, drain).every(Number.isNaN)).toBe(true);
    expect(drain && levelOf(lane, drain)).toBeNull();
  });
});
