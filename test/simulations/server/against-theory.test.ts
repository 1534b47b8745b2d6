import { describe, expect, it } from 'vitest';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { snap } from '../../../src/simulations/engine/time.js';
import { Server } from '../../../src/simulations/server/server.js';
import { ServerTally } from '../../../src/simulations/server/server-tally.js';
import { type Load, meanWait, utilisation } from '../../../src/simulations/server/waits.js';
import { type Distribution, type Work, WorkTimes, workOf } from '../../../src/simulations/server/work-times.js';

const seeds = 20;

/** A server that is asked at random for so many requests, the first quarter left out. */
function run({ rate, threads, work }: Load, requests: number, seed: number) {
  const streams = new Streams(seed);
  const arrivals = streams.of('arrivals');
  const times = new WorkTimes(work, streams.of('work'));
  const until = requests / rate;
  const tally = new ServerTally(until / 4);
  const server: Server = new Server({ threads, draw: () => times.draw() }, (at, happened, request) =>
    tally.hear(server, at, happened, request),
  );
  let at = 0;
  for (let id = 0; id < requests; id++) {
    at = snap(at + arrivals.exponential(1 / rate));
    while (server.next() <= at) server.step();
    server.submit(at, id);
  }
  return { wait: tally.meanWait ?? 0, busy: tally.busy(at) / threads, waiting: tally.waiting(at) };
}

const loaded = (threads: number, share: number, distribution: Distribution, shape: Partial<Work> = {}): Load => ({
  rate: 10 * threads * share,
  threads,
  work: workOf(distribution, 0.1, shape),
});

describe('twenty seeds of a server agree with the closed form', () => {
  it.each([
    ['M/M/1 at 0.5', loaded(1, 0.5, 'exponential'), 5000],
    ['M/M/1 at 0.8', loaded(1, 0.8, 'exponential'), 20_000],
    ['M/M/1 at 0.9', loaded(1, 0.9, 'exponential'), 40_000],
    ['M/M/2 at 0.7', loaded(2, 0.7, 'exponential'), 10_000],
    ['M/M/5 at 0.8', loaded(5, 0.8, 'exponential'), 15_000],
    ['M/M/20 at 0.9', loaded(20, 0.9, 'exponential'), 30_000],
    ['M/D/1 at 0.8', loaded(1, 0.8, 'constant'), 15_000],
    ['M/G/1, lognormal', loaded(1, 0.7, 'lognormal', { variation: 1.5 }), 30_000],
    ['M/G/1, Pareto', loaded(1, 0.6, 'pareto', { tail: 4.5 }), 20_000],
    ['M/G/1, bimodal', loaded(1, 0.6, 'bimodal', { slowShare: 0.1, slowTimes: 10 }), 30_000],
  ])('%s', (_, load, requests) => {
    const expected = meanWait(load);
    expect(expected?.isExact).toBe(true);
    const waits = new Moments();
    const busy = new Moments();
    const waiting = new Moments();
    for (let seed = 1; seed <= seeds; seed++) {
      const found = run(load, requests, seed);
      waits.add(found.wait);
      busy.add(found.busy);
      waiting.add(found.waiting);
    }
    const wait = expected?.value ?? Number.NaN;
    for (const [name, moments, theory] of [
      ['wait', waits, wait],
      ['busy', busy, utilisation(load)],
      ['in line', waiting, load.rate * wait],
    ] as const) {
      const error = Math.sqrt((moments.variance ?? Number.NaN) / seeds);
      const mean = moments.mean ?? Number.NaN;
      expect(Math.abs(mean - theory), `${name}: ${mean} ± ${error}, theory ${theory}`).toBeLessThanOrEqual(3 * error);
    }
  });
});
