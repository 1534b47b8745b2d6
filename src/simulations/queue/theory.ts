import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import { fluid } from './fluid.js';
import { offeredUtilisation, type QueueKnobs, serviceCapacity } from './knobs.js';
import { limited, lossSystem } from './limited-theory.js';
import { memory } from './memory.js';
import { allenCunneen, type Closed, clockwork, evenToOne, exactWait } from './unlimited-theory.js';

/** What is known in closed form about a queue with these knobs. */
export function theory(knobs: QueueKnobs, run: RunFacts): Theory {
  if (knobs.burstSeconds > 0 || knobs.outageSeconds > 0) return theoryOf('Fluid model', fluid, knobs, run);
  if (isClockwork(knobs)) return asTheory(clockwork(knobs), [arriving], knobs, run);
  if (knobs.capacity > 0) return withLimit(knobs, run);
  const { arrivals, service, consumers } = knobs;
  if (arrivals === 'regular' && service === 'exponential' && consumers === 1)
    return asTheory(evenToOne(knobs), [arriving, lasting, settling, settled], knobs, run);
  const closed = consumers === 1 || service === 'exponential' ? exactWait(knobs) : allenCunneen(knobs);
  return asTheory(closed, [arriving, lasting, random, settling, settled], knobs, run);
}

function withLimit(knobs: QueueKnobs, run: RunFacts): Theory {
  const { capacity, consumers, overflow } = knobs;
  if (capacity <= consumers && overflow !== 'block')
    return asTheory(lossSystem(knobs), [arriving, lasting, random], knobs, run);
  return asTheory(limited(knobs), [arriving, lasting, random, memoryless, roomForAll, settled], knobs, run);
}

/** A closed form in steady state, or beside it what is certain where there is none. */
function asTheory(
  { name, predicts }: Closed,
  assumes: readonly Assumption<QueueKnobs>[],
  knobs: QueueKnobs,
  run: RunFacts,
): Theory {
  const form: ClosedForm<QueueKnobs> = { assumes, predicts };
  const isOverloaded = offeredUtilisation(knobs) >= 1.05 && knobs.capacity === 0;
  return isOverloaded
    ? theoryOf('No steady state', [overloaded, form], knobs, run)
    : theoryOf(name, [form], knobs, run);
}

/** Everything even and not more than can be served. */
function isClockwork({ arrivals, service, capacity, consumers, arrivalRate, serviceRate }: QueueKnobs): boolean {
  const fits = arrivalRate <= consumers * serviceRate && (capacity === 0 || capacity >= consumers);
  return arrivals === 'regular' && service === 'constant' && fits;
}

const arriving = unless<QueueKnobs>(({ arrivalRate }) => arrivalRate === 0, 'nothing arrives');

const lasting = unless<QueueKnobs>(
  ({ timeToLive }) => timeToLive > 0,
  ({ timeToLive }) => `messages expire after ${formatNumber(timeToLive)} s, so not all are served`,
);

const random = unless<QueueKnobs>(
  ({ arrivals }) => arrivals === 'regular',
  'arrivals are regular, not Poisson: real waits are shorter',
);

const settling = unless<QueueKnobs>(
  (knobs) => offeredUtilisation(knobs) >= 1,
  (knobs) => {
    const growth = knobs.arrivalRate - serviceCapacity(knobs);
    const grows = growth > 0 ? `, the line grows by ${formatQuantity(growth, '/s')}` : '';
    return `utilisation is ${formatNumber(offeredUtilisation(knobs), 2)}: no steady state${grows}`;
  },
);

const settled = unless<QueueKnobs>(
  (knobs, { until }) => (offeredUtilisation(knobs) < 1 || knobs.capacity > 0) && until < 10 * memory(knobs),
  (knobs) => `a queue so busy settles in some ${formatSeconds(10 * memory(knobs))}, longer than the run`,
);

const memoryless = unless<QueueKnobs>(
  ({ service }) => service !== 'exponential',
  ({ service }) => `service is ${service}, not exponential, and the line has a limit`,
);

const roomForAll = unless<QueueKnobs>(
  ({ capacity, consumers }) => capacity < consumers,
  'the limit leaves some consumers without work, and holds the producer up',
);

/** All consumers are always busy, and the line grows. */
const overloaded: ClosedForm<QueueKnobs> = {
  assumes: [lasting],
  predicts: (knobs) => ({
    utilisation: { value: 1, formula: 'all are always busy' },
    throughput: { value: serviceCapacity(knobs), formula: 'c μ' },
  }),
};
