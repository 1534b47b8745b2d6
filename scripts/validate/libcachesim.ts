import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Trace, traceOf } from '../../src/simulations/engine/trace.js';
import { Fifo } from '../../src/simulations/eviction/policies/fifo.js';
import { Lfu } from '../../src/simulations/eviction/policies/lfu.js';
import { Lru } from '../../src/simulations/eviction/policies/lru.js';
import { Sieve } from '../../src/simulations/eviction/policies/sieve.js';
import { Sized } from '../../src/simulations/eviction/sized.js';
import { type Check, exactly } from './check.js';

/** Misses, and bytes missed, with room for 128 MiB, 256 MiB … 1 GiB: `test/test_evictionAlgo.c` of libCacheSim, commit aa0fc40. */
const published = {
  LRU: {
    policy: Lru,
    misses: [93374, 89783, 83572, 81722, 72494, 72104, 71972, 71704],
    bytes: [4214303232, 4061242368, 3778040320, 3660569600, 3100927488, 3078128640, 3075403776, 3061662720],
  },
  FIFO: {
    policy: Fifo,
    misses: [93403, 89386, 84387, 84025, 72498, 72228, 72182, 72140],
    bytes: [4213112832, 4052646400, 3829170176, 3807412736, 3093146112, 3079525888, 3079210496, 3077547520],
  },
  LFU: {
    policy: Lfu,
    misses: [91699, 86720, 78578, 76707, 69945, 66221, 64445, 64376],
    bytes: [4158632960, 3917211648, 3536227840, 3455379968, 3035580416, 2801699328, 2699456000, 2696345600],
  },
  SIEVE: {
    policy: Sieve,
    misses: [91699, 86720, 78578, 76707, 69945, 66221, 64445, 64376],
    bytes: [4158632960, 3917211648, 3536227840, 3455379968, 3035580416, 2801699328, 2699456000, 2696345600],
  },
};

const step = 128 * 2 ** 20;

/** The counts that libCacheSim holds itself to, on the trace that it holds itself to them with. */
export function libCacheSim(): Check[] {
  const trace = cloudPhysics();
  return Object.entries(published).map(([name, { policy, misses, bytes }]) => {
    const pairs = misses.flatMap((count, index) => {
      const room = step * (index + 1);
      const ours = missesOf(trace, new Sized(new policy(trace.keys, trace.keys), trace.sizes, room));
      const size = `${128 * (index + 1)} MiB`;
      return [
        [`misses with ${size}`, ours.misses, count],
        [`bytes missed with ${size}`, ours.bytes, bytes[index] ?? Number.NaN],
      ] as const;
    });
    return exactly(`\`eviction\`, ${name} with object sizes`, 'libCacheSim’s own tests, CloudPhysics trace', pairs);
  });
}

type SizedTrace = Pick<Trace, 'requests' | 'keys'> & { readonly sizes: Float64Array };

/** The trace of `bench/traces/`, keys numbered. */
export function cloudPhysics(): SizedTrace {
  const file = join(process.cwd(), 'bench', 'traces', 'cloud-physics.csv.gz');
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(1);
  const { requests, keys, sizes } = traceOf(rows.map((row) => row.replace(',', ' ')));
  return { requests, keys, sizes: sizes ?? new Float64Array(keys).fill(1) };
}

function missesOf({ requests, sizes }: SizedTrace, cache: Sized): { misses: number; bytes: number } {
  let misses = 0;
  let bytes = 0;
  for (const key of requests) {
    if (cache.access(key)) continue;
    misses += 1;
    bytes += sizes[key] ?? 0;
  }
  return { misses, bytes };
}
