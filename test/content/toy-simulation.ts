import { define } from '../../src/simulations/engine/define.js';
import { number } from '../../src/simulations/engine/knobs.js';

/** A simulation in which nothing happens: its metrics are its knobs, one never has a value, and one is drawn by chance. */
export const toy = define({
  id: 'toy',
  title: 'A toy',
  summary: 'Nothing happens.',
  knobs: {
    width: number({ label: 'width', default: 2, min: 0, max: 100 }),
    height: number({ label: 'height', default: 3, min: 0, max: 100 }),
  },
  metrics: [
    { name: 'area', label: 'area', unit: '', digits: 0 },
    { name: 'never', label: 'never', unit: 's', digits: 0 },
    { name: 'luck', label: 'luck', unit: '', digits: 2 },
  ],
  gauges: [],
  events: {},
  bare: { until: 1, warmUp: 0 },
  scenarios: {
    small: { title: 'Small', about: 'Small.', set: {}, until: 1, warmUp: 0, pace: 1, turn: [], watch: [] },
    wide: { title: 'Wide', about: 'Wide.', set: { width: 50 }, until: 1, warmUp: 0, pace: 1, turn: [], watch: [] },
  },
  start: ({ width, height }, { streams }) => {
    const luck = streams.of('luck').exponential(100);
    return {
      next: () => Number.POSITIVE_INFINITY,
      step: () => {},
      measure: () => ({ area: width * height, never: null, luck }),
      gauges: () => [],
    };
  },
  picture: () => [],
  conflict: ({ width, height }) => (width > 90 && height > 90 ? 'wide and high do not go together' : null),
});

export const findToy = (id: string) => (id === 'toy' ? toy : undefined);
