import { formatNumber } from '../../text/draw.js';
import type { Theory } from '../engine/simulation.js';
import type { ChainKnobs } from './knobs.js';
import { availability, brokenHop, callsWhenDown, duration, inMilliseconds, shapeOf } from './shape.js';

/** Sums, maxima, products and powers: all that a chain needs. */
export function theory(knobs: ChainKnobs): Theory {
  const shape = shapeOf(knobs);
  const { parallel, broken, tries, called, deadline } = shape;
  const seconds = duration(shape, brokenHop(shape));
  const chance = availability(shape, knobs);
  const sum = broken && tries > 1 ? 'Σ triesᵏ × ms of hop k' : 'Σ ms: in a row, delays add';
  const product = called === 1 ? 'availability of the hop' : `availability ^ ${called}: all must be up`;
  const enqueued = knobs.enqueueLast === 'yes';
  return {
    name: parallel ? 'Slowest of all' : 'Sum of all',
    predicts: {
      totalMs: {
        value: inMilliseconds(seconds),
        formula:
          seconds === deadline
            ? 'the deadline'
            : parallel
              ? broken
                ? 'tries × ms of the hop that is down'
                : 'max ms: side by side, the slowest decides'
              : sum,
      },
      availability: { value: chance, formula: broken ? '0: the last hop is down' : product },
      downMinutes: { value: (1 - chance) * 43_200, formula: '(1 − availability) × 43,200 min' },
      ...(!enqueued &&
        deadline === Number.POSITIVE_INFINITY && {
          callsAtLastHop: {
            value: broken ? callsWhenDown(shape) : 1,
            formula: broken ? (parallel ? 'tries' : `tries ^ layers = ${tries} ^ ${knobs.hops}`) : 'one each',
          },
        }),
    },
    broken:
      knobs.availability < 1
        ? [
            `a hop is down ${formatNumber((1 - knobs.availability) * 100)} % of the time: requests that fail take another time than those that get through`,
          ]
        : [],
  };
}
