import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import type { StampedeKnobs } from './knobs.js';

/** The size of a stampede, and how many keys expire in a second; null where neither is asked. */
export function theory(knobs: StampedeKnobs, run: RunFacts): Theory | null {
  const forms = knobs.keys === 1 ? (size(knobs) === null ? [] : [stampede]) : knobs.start === 'full' ? [expiries] : [];
  return forms.length > 0 ? theoryOf('Rate × time', forms, knobs, run) : null;
}

type Knows = Assumption<StampedeKnobs>;

const evenly: Knows = unless(
  ({ arrivals }) => arrivals === 'poisson',
  'readers and lives are random, not spread evenly',
);
const allThere: Knows = unless(({ rampPerMinute }) => rampPerMinute < 1, 'readers come back minute by minute');

const unloaded: Knows = unless(
  ({ database }) => database === 'loaded',
  'the database slows under load, so that more readers find the key missing',
);

const stampede: ClosedForm<StampedeKnobs> = {
  assumes: [
    unloaded,
    evenly,
    allThere,
    unless(
      (knobs, { until }) => until < firstExpiry(knobs) + knobs.rebuildSeconds,
      'the run ends before the first rebuild',
    ),
    unless(({ readRate, timeToLive }) => readRate * timeToLive < 1, 'readers come more rarely than copies expire'),
  ],
  predicts: (knobs) => {
    const theorem = size(knobs);
    return theorem === null ? {} : { stampede: theorem };
  },
};

const expiries: ClosedForm<StampedeKnobs> = {
  assumes: [
    unloaded,
    evenly,
    unless(({ protection }) => protection === 'early-refresh', 'popular keys are refreshed before they expire'),
    unless((knobs, { until }) => until < lastExpiry(knobs), 'the run ends before all have expired'),
    unless(
      (knobs) => spread(knobs) > 0 && knobs.keys < 20 * spread(knobs),
      'too few keys expire in a second to be spread evenly',
    ),
    unless(
      (knobs) => spread(knobs) > 0 && spread(knobs) < 10,
      'lives are spread over a few seconds, which clocks cut unevenly',
    ),
  ],
  predicts: (knobs) => ({
    peakExpiries: {
      value: spread(knobs) > 0 ? knobs.keys / spread(knobs) : knobs.keys,
      formula: spread(knobs) > 0 ? 'keys ÷ (2 × jitter × time to live)' : 'all keys at once',
    },
  }),
};

/** Seconds over which the first lives end. */
function spread({ protection, jitter, timeToLive }: StampedeKnobs): number {
  return protection === 'jittered-ttl' ? 2 * jitter * timeToLive : 0;
}

function firstExpiry(knobs: StampedeKnobs): number {
  return knobs.start === 'empty' ? 0 : knobs.timeToLive - spread(knobs) / 2;
}

function lastExpiry(knobs: StampedeKnobs): number {
  return knobs.timeToLive + spread(knobs) / 2;
}

function size({ protection, readRate, rebuildSeconds, processes }: StampedeKnobs): Theorem | null {
  const all = Math.max(1, Math.ceil(readRate * rebuildSeconds - 1e-9));
  switch (protection) {
    case 'none':
    case 'jittered-ttl':
      return { value: all, formula: 'reads per second × seconds to rebuild' };
    case 'single-flight':
      return { value: Math.min(all, processes), formula: 'one for each process' };
    case 'lease':
      return { value: 1, formula: 'one for the whole fleet' };
    case 'early-refresh':
      return null;
  }
}
