import { formatNumber } from '../../text/draw.js';
import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import type { ChainKnobs } from './knobs.js';
import { outageSeconds } from './outages.js';
import { availability, brokenHop, callsWhenDown, duration, inMilliseconds, longest, shapeOf } from './shape.js';

/** Sums, maxima, products and powers: all that a chain needs. */
export function theory(knobs: ChainKnobs, run: RunFacts): Theory {
  return theoryOf(knobs.parallel === 'yes' ? 'Slowest of all' : 'Sum of all', [time, product, calls], knobs, run);
}

type Knows = Assumption<ChainKnobs>;

const alwaysUp: Knows = unless(
  (knobs) => knobs.availability < 1,
  ({ availability: up }) =>
    `a hop is down ${formatNumber((1 - up) * 100)} % of the time: requests that fail take another time than those that get through`,
);

const answered: Knows = unless(
  (knobs, { until }) => until < answerAfter(knobs),
  'the run ends before the first request is answered',
);

/** Seconds until the first request is over. */
function answerAfter(knobs: ChainKnobs): number {
  const shape = shapeOf(knobs);
  return duration(shape, brokenHop(shape));
}

const unhurried: Knows = unless(
  (knobs) => knobs.requests > 1 && knobs.everySeconds > 0 && knobs.everySeconds < answerAfter(knobs),
  'a request comes before the last one is over, and waits for it',
);

const time: ClosedForm<ChainKnobs> = {
  assumes: [alwaysUp, answered, unhurried],
  predicts: (knobs) => {
    const shape = shapeOf(knobs);
    const { parallel, broken, tries, deadline } = shape;
    const seconds = duration(shape, brokenHop(shape));
    const sum = broken && tries > 1 ? 'Σ triesᵏ × ms of hop k' : 'Σ ms: in a row, delays add';
    const slowest = broken ? 'tries × ms of the hop that is down' : 'max ms: side by side, the slowest decides';
    const formula = seconds === deadline ? 'the deadline' : parallel ? slowest : sum;
    return { totalMs: { value: inMilliseconds(seconds), formula } };
  },
};

const product: ClosedForm<ChainKnobs> = {
  assumes: [
    answered,
    unless(
      ({ availability: up, requests, everySeconds }) =>
        up < 1 && (requests * (1 - up) < 1 || requests * everySeconds < outageSeconds / (1 - up)),
      'too few requests, in too short a time, to meet outages by their share',
    ),
    unless(
      (knobs) => knobs.availability < 1 && knobs.tries > 1 && longest(shapeOf(knobs)) > outageSeconds / 20,
      'a request tries for so long that an outage may end meanwhile',
    ),
  ],
  predicts: (knobs) => {
    const shape = shapeOf(knobs);
    const chance = availability(shape, knobs);
    const hops = shape.called === 1 ? 'availability of the hop' : `availability ^ ${shape.called}: all must be up`;
    return {
      availability: { value: chance, formula: shape.broken ? '0: the last hop is down' : hops },
      downMinutes: { value: (1 - chance) * 43_200, formula: '(1 − availability) × 43,200 min' },
    };
  },
};

const calls: ClosedForm<ChainKnobs> = {
  assumes: [
    answered,
    unless(({ enqueueLast }) => enqueueLast === 'yes', 'the last hop is called by the queue, at its own time'),
    unless(({ deadlineMs }) => deadlineMs > 0, 'a deadline may end a request before it gets to the last hop'),
    unless(
      (knobs) => knobs.availability < 1 && knobs.tries > 1,
      'a hop that is down now and then is called again now and then',
    ),
  ],
  predicts: (knobs) => {
    const shape = shapeOf(knobs);
    const { broken, parallel, tries } = shape;
    return {
      callsAtLastHop: {
        value: broken ? callsWhenDown(shape) : 1,
        formula: broken ? (parallel ? 'tries' : `tries ^ layers = ${tries} ^ ${knobs.hops}`) : 'one each',
      },
    };
  },
};
