import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Streams } from '../../src/simulations/engine/streams.js';
import { type Trace, traceOf } from '../../src/simulations/engine/trace.js';
import { makeByteCache } from '../../src/simulations/eviction/policies.js';
import type { ByteCache } from '../../src/simulations/eviction/policy.js';
import { type Check, exactly } from './check.js';

/** Misses, and bytes missed, with room for 128 MiB, 256 MiB … 1 GiB: `test/test_evictionAlgo.c` of libCacheSim, commit aa0fc40. */
const published = {
  LRU: {
    policy: 'lru',
    misses: [93374, 89783, 83572, 81722, 72494, 72104, 71972, 71704],
    bytes: [4214303232, 4061242368, 3778040320, 3660569600, 3100927488, 3078128640, 3075403776, 3061662720],
  },
  FIFO: {
    policy: 'fifo',
    misses: [93403, 89386, 84387, 84025, 72498, 72228, 72182, 72140],
    bytes: [4213112832, 4052646400, 3829170176, 3807412736, 3093146112, 3079525888, 3079210496, 3077547520],
  },
  LFU: {
    policy: 'lfu',
    misses: [91699, 86720, 78578, 76707, 69945, 66221, 64445, 64376],
    bytes: [4158632960, 3917211648, 3536227840, 3455379968, 3035580416, 2801699328, 2699456000, 2696345600],
  },
  SIEVE: {
    policy: 'sieve',
    misses: [91699, 86720, 78578, 76707, 69945, 66221, 64445, 64376],
    bytes: [4158632960, 3917211648, 3536227840, 3455379968, 3035580416, 2801699328, 2699456000, 2696345600],
  },
  CLOCK: {
    policy: 'clock',
    misses: [93313, 89775, 83411, 81328, 74815, 72283, 71927, 64456],
    bytes: [4213887488, 4064512000, 3762650624, 3644467200, 3256760832, 3091688448, 3074241024, 2697378816],
  },
  'S3-FIFO': {
    policy: 's3-fifo',
    misses: [89307, 82387, 77041, 76791, 71300, 70343, 70455, 70355],
    bytes: [4040718336, 3703628800, 3353047552, 3282235904, 3038256128, 2980646912, 2984458752, 2979649536],
  },
  ARC: {
    policy: 'arc',
    misses: [90252, 85861, 78168, 74297, 67381, 65685, 64439, 64772],
    bytes: [4068098560, 3821026816, 3525644800, 3296890368, 2868538880, 2771180032, 2699484672, 2712971264],
  },
} as const;

const step = 128 * 2 ** 20;
/** For Redis's policies; these draw nothing. */
const sampling = { stream: new Streams(1).of('samples'), samples: 5, logFactor: 10, decay: 0 };

/** The counts that libCacheSim holds itself to, on the trace that it holds itself to them with. */
export function libCacheSim(): Check[] {
  const trace = cloudPhysics();
  return Object.entries(published).map(([name, { policy, misses, bytes }]) => {
    const pairs = misses.flatMap((count, index) => {
      const room = step * (index + 1);
      const { keys: capacity, sizes } = trace;
      const ours = missesOf(trace, makeByteCache(policy, { capacity, room, sizes, sampling }));
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

function missesOf({ requests, sizes }: SizedTrace, cache: ByteCache): { misses: number; bytes: number } {
  let misses = 0;
  let bytes = 0;
  for (const key of requests) {
    if (cache.access(key)) continue;
    misses += 1;
    bytes += sizes[key] ?? 0;
  }
  return { misses, bytes };
}
