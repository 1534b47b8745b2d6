import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { knobs } from '../../../src/simulations/queue/knobs.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { scenarios } from '../../../src/simulations/queue/scenarios.js';
import { lineWidth } from '../../../src/text/width.js';

type Setting = Record<string, number | string>;

function measured(scenario: keyof typeof scenarios, set: Setting = {}) {
  return figuresOf(plan(queue, { scenario, set })).measure();
}

describe('the reference numbers', () => {
  it.each([
    ['N5', 'flash-sale', {}, { peakDepth: 1400, oldestAge: 23.3, secondsToDrain: 70 }],
    ['N6', 'two-consumers', {}, { peakDepth: 800, secondsToDrain: 10 }],
    ['N6', 'flash-sale', { consumers: 2 }, { peakDepth: 800, secondsToDrain: 10 }],
    ['N7', 'bounded', {}, { peakDepth: 500, rejected: 900, oldestAge: 8.33, secondsToDrain: 25 }],
    ['N8', 'nightly-outage', {}, { peakDepth: 6000, secondsToDrain: 200, oldestAge: 120 }],
    ['N9', 'slow-leak', {}, { waiting: 36_000, throughput: 60, utilisation: 1 }],
    ['quiz', 'flash-sale', { serviceRate: 80 }, { peakDepth: 1200, secondsToDrain: 30 }],
    ['quiz', 'flash-sale', { serviceRate: 110 }, { peakDepth: 900, secondsToDrain: 12.9 }],
  ] as const)('%s: %s %j', (_, scenario, set, expected) => {
    const metrics = measured(scenario, set);
    for (const [metric, value] of Object.entries(expected)) {
      expect(Math.abs((metrics[metric] ?? Number.NaN) / value - 1), `${metric}: ${metrics[metric]}`).toBeLessThan(0.02);
    }
  });

  it('are exact where the story turns on them', () => {
    expect(measured('flash-sale')).toMatchObject({ peakDepth: 1400, secondsToDrain: 70, rejected: 0 });
    expect(measured('bounded').peakDepth).toBe(500);
    expect(measured('nightly-outage')).toMatchObject({ peakDepth: 6000, secondsToDrain: 200 });
    expect(measured('slow-leak').secondsToDrain).toBe(null);
  });

  it('N7: the line is full in the fourth second of the burst', () => {
    const full = new Run(plan(queue, { scenario: 'bounded' }))
      .finish()
      .story.find((moment) => moment.text.includes('full'));
    expect(full?.at).toBeGreaterThan(13);
    expect(full?.at).toBeLessThan(14);
  });

  it.each([
    [50, 0.02],
    [80, 0.05],
    [90, 0.1],
    [95, 0.2],
    [99, 1],
  ])('N4: at %d/s theory says %d s', (arrivalRate, seconds) => {
    const run = new Run(plan(queue, { scenario: 'knee', set: { arrivalRate } }));
    expect(run.theory()?.predicts.meanTimeInSystem?.value).toBeCloseTo(seconds, 9);
  });

  it.each([
    [50, 0.02],
    [80, 0.05],
    [90, 0.1],
    [95, 0.2],
  ])('N4: at %d/s the run on screen comes within 3 %% of %d s', (arrivalRate, seconds) => {
    const time = measured('knee', { arrivalRate }).meanTimeInSystem ?? 0;
    expect(Math.abs(time / seconds - 1)).toBeLessThan(0.03);
  });
});

/** Any setting a learner could turn the knobs to, kept small enough for a thousand messages or so. */
const anyKnobs = fc.record({
  arrivalRate: fc.constantFrom(0, 0.5, 20, 50, 60),
  arrivals: fc.constantFrom('poisson', 'regular'),
  serviceRate: fc.constantFrom(0.01, 7, 30, 60, 10_000),
  service: fc.constantFrom('exponential', 'constant', 'lognormal'),
  serviceCv: fc.constantFrom(0, 0.5, 10),
  consumers: fc.constantFrom(1, 2, 7, 100),
  capacity: fc.constantFrom(0, 0, 1, 3, 40),
  overflow: fc.constantFrom('reject-new', 'drop-oldest', 'block'),
  burstRate: fc.constantFrom(0, 100),
  burstStart: fc.constantFrom(0, 3, 100),
  burstSeconds: fc.constantFrom(0, 0, 4),
  outageStart: fc.constantFrom(0, 5, 100),
  outageSeconds: fc.constantFrom(0, 0, 6),
  timeToLive: fc.constantFrom(0, 0, 0.3, 5),
});

const runOf = (set: Setting, seed = 1) => new Run(plan(queue, { set, seed, until: 20 }));

describe('whatever the knobs', () => {
  it('every message is served, rejected, expired or still there, at any time', () => {
    fc.assert(
      fc.property(anyKnobs, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const run = runOf(set, seed);
        for (const at of [0, 4, 7.5, 11, 20]) {
          run.advance(at);
          const { arrived, served, rejected, expired, waiting } = run.measure();
          expect(arrived).toBe(Number(served) + Number(rejected) + Number(expired) + Number(waiting));
          if (set.capacity > 0) expect(waiting).toBeLessThanOrEqual(set.capacity);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('every metric is a finite number or missing, and time never runs back', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        const run = runOf(set);
        let before = 0;
        while (!run.done) {
          expect(run.next).toBeGreaterThanOrEqual(before);
          before = run.now;
          run.step();
        }
        for (const metric of queue.metrics) {
          const value = run.measure()[metric.name];
          expect(value === null || Number.isFinite(value), `${metric.name} is ${value}`).toBe(true);
        }
        for (const theorem of Object.values(run.theory()?.predicts ?? {})) expect(theorem.value).not.toBeNaN();
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('the same seed makes the same run', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        expect(runOf(set).finish().hash).toBe(runOf(set).finish().hash);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  it('the picture stays inside its frame', () => {
    const size = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, size, fc.double({ min: 0, max: 20, noNaN: true }), (set, frame, at) => {
        const run = runOf(set);
        run.advance(at);
        const picture = run.picture(frame);
        expect(picture.length).toBeLessThanOrEqual(frame.rows);
        for (const drawn of picture) expect(lineWidth(drawn)).toBeLessThanOrEqual(frame.columns);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('Little’s law holds: in the system = throughput × time in the system', () => {
    const steady = fc.record({
      arrivalRate: fc.constantFrom(20, 50, 90),
      consumers: fc.constantFrom(1, 2, 4),
      service: fc.constantFrom('exponential', 'constant', 'lognormal'),
      capacity: fc.constantFrom(0, 10),
    });
    fc.assert(
      fc.property(steady, (set) => {
        const metrics = figuresOf(plan(queue, { set: { ...set, serviceRate: 100 }, until: 400 })).measure();
        const little = Number(metrics.throughput) * Number(metrics.meanTimeInSystem);
        expect(Math.abs(little / Number(metrics.meanInSystem) - 1)).toBeLessThan(0.01);
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});

describe('two variants', () => {
  it('meet the same arrivals and the same work: a second consumer only helps', () => {
    const times = [1, 2, 3].map((consumers) => runOf({ consumers, arrivalRate: 90 }).finish().measure());
    expect(new Set(times.map((metrics) => metrics.arrived)).size).toBe(1);
    expect(times[1]?.meanTimeInSystem).toBeLessThan(Number(times[0]?.meanTimeInSystem));
    expect(times[2]?.meanTimeInSystem).toBeLessThan(Number(times[1]?.meanTimeInSystem));
  });
});

describe('the corners of the knobs', () => {
  it.each([
    ['everything at once', { arrivalRate: knobs.arrivalRate.max, serviceRate: knobs.serviceRate.max }],
    ['far too much', { arrivalRate: knobs.arrivalRate.max, serviceRate: knobs.serviceRate.min, timeToLive: 1 }],
    ['many consumers', { arrivalRate: knobs.arrivalRate.max, serviceRate: 50, consumers: knobs.consumers.max }],
  ])('%s: the work is bounded', (_, set) => {
    const run = new Run(plan(queue, { set, until: queue.bare.until / 20 })).finish();
    expect(run.steps * 20).toBeLessThan(5_000_000);
  });
});

describe('the story', () => {
  it.each(Object.keys(scenarios))('of %s can be followed without the picture', (scenario) => {
    const { story } = new Run(plan(queue, { scenario })).finish();
    expect(story.length).toBeGreaterThanOrEqual(5);
    expect(story.length).toBeLessThanOrEqual(25);
    expect(story.map((moment) => moment.at)).toEqual(story.map((moment) => moment.at).toSorted((a, b) => a - b));
    for (const moment of story) expect(moment.text).toMatch(/^[A-Z0-9].*[.]$/);
  });
});
