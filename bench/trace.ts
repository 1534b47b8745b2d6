/**
 * A whole run of `sim eviction` over a trace of a million requests, from the command line to the JSON, beside the script that
 * one would write with lru-cache: read the file, split its lines, ask and set, print the hit ratio. Both are processes of
 * their own and take turns; a figure is the median of its turns, in seconds of the processor, so a busy machine matters
 * little. They have to come to the same hits.
 *
 * Expected: at least 1.5 times as fast. The built program is what runs (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Streams } from '../src/simulations/engine/streams.js';
import { generated } from '../src/simulations/eviction/requests.js';

const turns = 7;
const requests = 1_000_000;
const capacity = 10_000;
const expected = 1.5;

const script = `
import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
const cache = new LRUCache({ max: ${capacity} });
let hits = 0, requests = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) {
  const key = line.trim();
  if (key === '') continue;
  requests += 1;
  if (cache.get(key) === undefined) cache.set(key, true);
  else hits += 1;
}
console.log(JSON.stringify({ metrics: { requests, hits, hitRatio: hits / requests } }));
`;

interface Turn {
  /** Of the processor, user and system. */
  readonly seconds: number;
  readonly hits: number;
}

/** Writes what the process has used to standard error when it ends. */
const meter = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu ' + (user + system) + '\\n'); });`;

function measure(args: readonly string[]): Turn {
  const preload = `data:text/javascript,${encodeURIComponent(meter)}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', preload, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const { metrics } = JSON.parse(stdout) as { metrics: { hits: number } };
  return { seconds: Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1e6, hits: metrics.hits };
}

const median = (of: readonly Turn[]) =>
  of.map(({ seconds }) => seconds).toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? Number.NaN;

if (!existsSync('dist/cli.js')) {
  console.error('dist/cli.js is not built; npm run build makes it');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
// Beside the packages, so that the script finds lru-cache.
const theirs = join('node_modules', '.cache', `bench-trace-${process.pid}.mjs`);
const trace = join(folder, 'million.trace');
const source = generated('zipf', 100_000, 0.9, new Streams(1).of('requests'));
writeFileSync(trace, Array.from({ length: requests }, () => `key-${source.next()}\n`).join(''));
writeFileSync(theirs, script);
const own: Turn[] = [];
const other: Turn[] = [];
for (let turn = 0; turn < turns; turn++) {
  own.push(measure(['dist/cli.js', 'sim', 'eviction', '--trace', trace, '--set', `capacity=${capacity}`, '--json']));
  other.push(measure([theirs, trace]));
}
rmSync(folder, { recursive: true });
rmSync(theirs);
const same = new Set([...own, ...other].map(({ hits }) => hits)).size === 1;
const ratio = median(other) / median(own);
const good = same && ratio >= expected;
console.log(`  backpressure  ${median(own).toFixed(2)} s of the processor for a million requests`);
console.log(`  lru-cache     ${median(other).toFixed(2)} s`);
console.log(`  the same hits ${same ? '✓' : '✗'}`);
console.log(`  ${ratio.toFixed(2)} × lru-cache, at least ${expected} expected ${good ? '✓' : '✗'}`);
process.exit(good ? 0 : 1);
