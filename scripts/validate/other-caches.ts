import { LRUCache } from 'lru-cache';
import { plan, Run } from '../../src/simulations/engine/run.js';
import { Streams } from '../../src/simulations/engine/streams.js';
import { traceOf } from '../../src/simulations/engine/trace.js';
import { eviction } from '../../src/simulations/eviction/eviction.js';
import { makePolicy, makeSampledPolicy } from '../../src/simulations/eviction/policies.js';
import { generated, patterns } from '../../src/simulations/eviction/requests.js';
import { type Check, exactly } from './check.js';
import { cloudPhysics } from './libcachesim.js';

/** LRU beside the package that most of npm uses, on the published trace and on requests of all patterns. */
export function lruCache(): Check {
  const { requests, keys } = cloudPhysics();
  const traces = [
    { name: 'CloudPhysics', requests, keys },
    ...patterns.flatMap((pattern) =>
      [0.6, 1.1].map((zipf) => {
        const source = generated(pattern, 5000, zipf, new Streams(1).of('requests'));
        const made = Int32Array.from({ length: 100_000 }, () => source.next());
        return { name: `${pattern} ${zipf}`, requests: made, keys: 5000 };
      }),
    ),
  ];
  const pairs = traces.flatMap((trace) =>
    [10, 100, 1000, 4999].map((capacity) => {
      const policy = makePolicy('lru', capacity, trace.keys);
      const cache = new LRUCache<number, number>({ max: capacity });
      let ours = 0;
      let theirs = 0;
      for (const key of trace.requests) {
        if (policy.access(key)) ours += 1;
        if (cache.get(key) === undefined) cache.set(key, key);
        else theirs += 1;
      }
      return [`${trace.name}, room for ${capacity}`, ours, theirs] as const;
    }),
  );
  return exactly('`eviction`, LRU hits', 'lru-cache 11', pairs);
}

/** Faults of reference strings, as textbooks have them. */
export function textbooks(): Check {
  const beladys = '1 2 3 4 1 2 5 1 2 3 4 5';
  const silberschatz = '7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1';
  const faults: readonly (readonly [policy: string, capacity: number, trace: string, misses: number])[] = [
    ['fifo', 3, beladys, 9],
    ['fifo', 4, beladys, 10],
    ['lru', 3, beladys, 10],
    ['lru', 4, beladys, 8],
    ['opt', 3, beladys, 7],
    ['opt', 4, beladys, 6],
    ['fifo', 3, silberschatz, 15],
    ['lru', 3, silberschatz, 12],
    ['opt', 3, silberschatz, 9],
  ];
  const pairs = faults.map(([policy, capacity, trace, misses]) => {
    const run = new Run(plan(eviction, { set: { policy, capacity }, trace: traceOf(trace.split(' ')) })).finish();
    return [`${policy} with ${capacity}`, Number(run.measure().misses), misses] as const;
  });
  return exactly(
    '`eviction`, FIFO, LRU and OPT faults',
    'Belady (1969); Silberschatz, Operating System Concepts',
    pairs,
  );
}

/** The table of the logarithmic counter in redis.conf: factor, hits, counter. */
const counters = [
  [0, 100, 104],
  [0, 1000, 255],
  [1, 100, 18],
  [1, 1000, 49],
  [1, 100_000, 255],
  [10, 100, 10],
  [10, 1000, 18],
  [10, 100_000, 142],
  [10, 1_000_000, 255],
  [100, 100, 8],
  [100, 1000, 11],
  [100, 100_000, 49],
  [100, 1_000_000, 143],
] as const;

export function redisCounters(): Check {
  const seeds = 5;
  const agree = counters.filter(([logFactor, hits, published]) => {
    let sum = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const sampling = { stream: new Streams(seed).of('samples'), samples: 5, logFactor, decay: 0 };
      const policy = makeSampledPolicy('allkeys-lfu', 1, 1, sampling);
      for (let hit = 0; hit <= hits; hit++) policy.access(0);
      sum += Number(policy.queues({ entries: 1, cells: 1 })[0]?.entries[0]?.note?.slice(1));
    }
    const deviation = Math.sqrt((published - 5) / 3) * Math.sqrt(1 + 1 / seeds);
    return Math.abs(sum / seeds - published) <= 1 + 3 * deviation;
  });
  return {
    what: '`eviction`, allkeys-lfu’s counter',
    against: 'the table in redis.conf (one run)',
    figures: counters.length,
    agree: agree.length,
    how: 'within 3 standard deviations of a run',
  };
}
