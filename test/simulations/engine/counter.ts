import { define } from '../../../src/simulations/engine/define.js';
import { choice, number } from '../../../src/simulations/engine/knobs.js';
import type { Model, Setting, SimulationEvent, Tell } from '../../../src/simulations/engine/simulation.js';
import { snap } from '../../../src/simulations/engine/time.js';

/**
 * The smallest simulation that has everything: it counts clicks of a regular or a random clock.
 * Its state at any time is known without running it, which is what tests of the engine need.
 */
export const counter = define({
  id: 'counter',
  title: 'A counter',
  summary: 'Counts the clicks of a clock.',
  knobs: {
    rate: number({ label: 'clicks', unit: '/s', default: 2, min: 0.5, max: 1000, turn: 'log' }),
    clock: choice('clock', ['regular', 'poisson']),
    length: number({ label: 'length', unit: 's', default: 120, min: 60, max: 480, turn: 60 }),
    weight: number({ label: 'weight of a click', default: 1, min: 0, max: 10 }),
  },
  metrics: [{ name: 'clicks', label: 'clicks', unit: '', digits: 0 }],
  gauges: [
    { name: 'clicks', label: 'clicks', unit: '' },
    { name: 'time', label: 'time', unit: 's' },
  ],
  events: { clicked: 0 },
  bare: { until: 120, warmUp: 0.1 },
  scenarios: {
    slow: {
      title: 'Slow',
      about: 'Rarer than samples.',
      set: { rate: 0.5, length: 480 },
      until: 480,
      warmUp: 0,
      pace: 10,
      turn: ['clock', 'rate'],
      watch: ['clicks'],
    },
    long: {
      title: 'Long',
      about: 'Takes a while.',
      set: { rate: 1000, length: 200 },
      until: 200,
      warmUp: 0,
      pace: 10,
      turn: [],
      watch: [],
    },
  },
  lasts: ({ length }) => length,
  start: (knobs, setting) => new CounterModel(knobs.rate, knobs.clock === 'poisson', knobs.weight, setting),
  picture: (model, at) => [[{ text: `${model.clicks} by ${at} s` }]],
  narrator: (_model, tell) => narrator(tell),
  theory: ({ rate, weight }) =>
    weight === 0
      ? null
      : {
          name: 'Arithmetic',
          predicts: { clicks: { value: rate * weight * 120, formula: 'rate × time' } },
          broken: [],
        },
  conflict: ({ rate, weight }) => (rate * weight > 5000 ? 'too much weight for this rate' : null),
});

interface Clicked extends SimulationEvent {
  readonly kind: 'clicked';
  readonly subject: number;
}

/** Tells every tenth click. */
function narrator(tell: Tell) {
  return {
    hear: (at: number, { subject }: Clicked) => {
      if (subject % 10 === 0) tell(at, `${subject} clicks`);
    },
  };
}

class CounterModel implements Model {
  clicks = 0;
  #next = 0;
  readonly #after: (click: number) => number;

  constructor(
    rate: number,
    random: boolean,
    readonly weight: number,
    readonly setting: Setting<Clicked>,
  ) {
    const arrivals = setting.streams.of('arrivals');
    this.#after = (click) => (random ? this.#next + snap(arrivals.exponential(1 / rate)) : snap(click / rate));
    this.#next = this.#after(1);
  }

  next(): number {
    return this.#next;
  }

  step(): void {
    this.clicks += 1;
    this.setting.emit(this.#next, { kind: 'clicked', subject: this.clicks });
    this.#next = this.#after(this.clicks + 1);
  }

  measure() {
    return { clicks: this.clicks * this.weight };
  }

  gauges(at: number) {
    return [this.clicks, at];
  }
}
