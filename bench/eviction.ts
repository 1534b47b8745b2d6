/**
 * Requests per second of each eviction policy beside lru-cache, the package that most of npm uses, on the same requests.
 * Each contender has a thread of its own, so that the compiler sees one cache only, as in a program that uses one. They run
 * one at a time and take turns of a few milliseconds of the processor, and a contender's figure is the median of its turns, so
 * that a busy machine matters little.
 *
 * LRU is expected to be at least 2.5 times as fast as lru-cache, and every other policy that needs neither a sketch nor the
 * future at least as fast. What buys it is that keys are small whole numbers; words become such numbers once, when a trace
 * is read.
 */
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { Streams } from '../src/simulations/engine/streams.js';
import { nextUsesOf, Opt } from '../src/simulations/eviction/policies/opt.js';
import { makePolicy, type OnlinePolicy, onlinePolicies } from '../src/simulations/eviction/policies.js';
import { generated, type Pattern } from '../src/simulations/eviction/requests.js';

const requests = 200_000;
const turns = 21;
/** The first turns are for the compiler. */
const rehearsals = 6;

interface Workload {
  readonly name: string;
  readonly pattern: Pattern;
  readonly keys: number;
  readonly capacity: number;
  readonly exponent: number;
}

const workloads: readonly Workload[] = [
  { name: 'Zipf 0.9, 1,000 of 10,000 keys', pattern: 'zipf', keys: 10_000, capacity: 1_000, exponent: 0.9 },
  { name: 'Zipf 1.1, 10,000 of 100,000 keys', pattern: 'zipf', keys: 100_000, capacity: 10_000, exponent: 1.1 },
  { name: 'a loop one too long, 1,000 of 1,001 keys', pattern: 'loop', keys: 1_001, capacity: 1_000, exponent: 0 },
];

const expected: Readonly<Record<Contender, number | null>> = {
  'lru-cache': null,
  fifo: 1,
  lru: 2.5,
  clock: 1,
  lfu: 1,
  sieve: 1,
  's3-fifo': 1,
  arc: 1,
  'w-tinylfu': null,
  opt: null,
};

type Contender = OnlinePolicy | 'opt' | 'lru-cache';

interface Turn {
  readonly milliseconds: number;
  /** Counted so that nothing can be optimised away, and shown because equal work must give equal hits. */
  readonly hits: number;
}

/** A function that serves all requests to a fresh cache and says how many it could answer. */
function serving(contender: Contender, { capacity, pattern, keys, exponent }: Workload): () => number {
  const source = generated(pattern, keys, exponent, new Streams(1).of('requests'));
  const trace = Int32Array.from({ length: requests }, () => source.next());
  const nextUses = nextUsesOf(trace, keys);
  if (contender === 'lru-cache') return () => serveLruCache(new LRUCache({ max: capacity }), trace);
  return () => {
    const policy = contender === 'opt' ? new Opt(capacity, keys, nextUses) : makePolicy(contender, capacity, keys);
    let hits = 0;
    for (let index = 0; index < trace.length; index++) if (policy.access(trace[index] as number)) hits += 1;
    return hits;
  };
}

function serveLruCache(cache: LRUCache<number, number>, trace: Int32Array): number {
  let hits = 0;
  for (let index = 0; index < trace.length; index++) {
    const key = trace[index] as number;
    if (cache.get(key) === undefined) cache.set(key, key);
    else hits += 1;
  }
  return hits;
}

/** In a contender's thread: one turn for each message. */
function takeTurns({ contender, workload }: { contender: Contender; workload: Workload }): void {
  const serve = serving(contender, workload);
  parentPort?.on('message', () => {
    // The processor's time is that of all threads, and the others wait for their turns.
    const start = process.cpuUsage();
    const hits = serve();
    const { user, system } = process.cpuUsage(start);
    parentPort?.postMessage({ milliseconds: (user + system) / 1000, hits } satisfies Turn);
  });
}

async function compare(workload: Workload): Promise<void> {
  const contenders: readonly Contender[] = ['lru-cache', ...onlinePolicies, 'opt'];
  const threads = contenders.map((contender) => ({
    contender,
    thread: new Worker(new URL(import.meta.url), { workerData: { contender, workload } }),
    times: [] as number[],
    hits: 0,
  }));
  for (let turn = 0; turn < turns + rehearsals; turn++) {
    for (const each of threads) {
      each.thread.postMessage('go');
      const [{ milliseconds, hits }] = (await once(each.thread, 'message')) as [Turn];
      each.hits = hits;
      if (turn >= rehearsals) each.times.push(milliseconds);
    }
  }
  await Promise.all(threads.map(({ thread }) => thread.terminate()));
  const rates = threads.map(({ contender, times, hits }) => ({
    contender,
    hits,
    rate: requests / median(times) / 1000,
  }));
  const base = rates[0]?.rate ?? Number.NaN;
  console.log(`\n${workload.name}`);
  for (const { contender, hits, rate } of rates) {
    const wanted = expected[contender];
    const verdict = wanted === null ? '' : rate / base >= wanted ? `  ✓ at least ${wanted}` : `  ✗ below ${wanted}`;
    console.log(
      `  ${contender.padEnd(10)}${rate.toFixed(1).padStart(7)} M requests/s${(rate / base).toFixed(2).padStart(7)} × lru-cache` +
        `${((hits / requests) * 100).toFixed(1).padStart(7)} % hits${verdict}`,
    );
  }
}

function median(of: readonly number[]): number {
  return of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? Number.NaN;
}

if (isMainThread) for (const workload of workloads) await compare(workload);
else takeTurns(workerData);
