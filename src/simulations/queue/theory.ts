import { formatNumber, formatQuantity } from '../../text/draw.js';
import type { Theory } from '../engine/simulation.js';
import { fluid } from './fluid.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';
import { limited, lossSystem } from './limited-theory.js';
import { allenCunneen, clockwork, evenToOne, exactWait } from './unlimited-theory.js';

/** What is known in closed form about a queue with these knobs. */
export function theory(knobs: QueueKnobs): Theory | null {
  if (knobs.burstSeconds > 0 || knobs.outageSeconds > 0) return fluid(knobs);
  const found = steady(knobs);
  return found && { ...found, broken: [...found.broken, ...expiry(knobs)] };
}

function steady(knobs: QueueKnobs): Theory | null {
  const { arrivals, service, consumers, capacity } = knobs;
  const utilisation = offeredUtilisation(knobs);
  const random = arrivals === 'poisson';
  if (!random && service === 'constant' && utilisation <= 1 && (capacity === 0 || capacity >= consumers))
    return clockwork(knobs);
  if (capacity === 0 && utilisation >= 1) return overloaded(knobs);
  const broken = random ? [] : ['arrivals are regular, not Poisson: real waits are shorter'];
  if (capacity > 0 && capacity <= consumers && knobs.overflow !== 'block') return { ...lossSystem(knobs), broken };
  if (capacity >= consumers && service === 'exponential') return { ...limited(knobs), broken };
  if (capacity > 0) return null;
  if (!random && service === 'exponential' && consumers === 1) return { ...evenToOne(knobs), broken: [] };
  return { ...(consumers === 1 || service === 'exponential' ? exactWait(knobs) : allenCunneen(knobs)), broken };
}

function expiry({ timeToLive }: QueueKnobs): readonly string[] {
  return timeToLive > 0 ? [`messages expire after ${formatNumber(timeToLive)} s, so not all are served`] : [];
}

function overloaded(knobs: QueueKnobs): Theory {
  const utilisation = offeredUtilisation(knobs);
  const growth = knobs.arrivalRate - serviceCapacity(knobs);
  return {
    name: 'No steady state',
    predicts: {
      utilisation: { value: 1, formula: 'all are always busy' },
      throughput: { value: serviceCapacity(knobs), formula: 'c μ' },
    },
    broken: [
      knobs.timeToLive > 0
        ? `utilisation is ${formatNumber(utilisation, 2)}: only those that expire keep the line from growing for ever`
        : `utilisation is ${formatNumber(utilisation, 2)}: no steady state${growth > 0 ? `, the line grows by ${formatQuantity(growth, '/s')}` : ''}`,
    ],
  };
}
