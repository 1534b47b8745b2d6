/**
 * How many customers of an M/M/1 queue the model serves in a second, beside SimPy, the simulator that most people would
 * reach for, on the same queue. Seconds are the processor's, the two take turns, and a figure is the median of its turns,
 * so that a busy machine matters little. It also shows that a run ten times as long takes no more memory.
 *
 * The bare loop beside it is what a discrete-event simulation comes to that counts nothing and knows nobody: a heap of two
 * events, two random draws a customer, and a number for those who wait. What the model takes longer is the price of its
 * statistics; where somebody hears its events, that of its hash and its story too.
 *
 * Expected: 30 times SimPy, 0.6 times the bare loop, and memory that does not grow.
 */
import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EventLog } from '../src/simulations/engine/event-log.js';
import { EventQueue } from '../src/simulations/engine/event-queue.js';
import { plan, Run } from '../src/simulations/engine/run.js';
import { Streams } from '../src/simulations/engine/streams.js';
import { queue } from '../src/simulations/queue/queue.js';

const turns = 7;
/** The first turns are for the compiler. */
const rehearsals = 2;

interface Turn {
  readonly perSecond: number;
  readonly meanTime: number;
}

function ours(customers: number, seed: number, log: EventLog | null): Turn {
  const run = new Run(plan(queue, { set: { arrivalRate: 80, serviceRate: 100 }, until: customers / 80, seed }), log);
  const start = process.cpuUsage();
  run.finish();
  const seconds = process.cpuUsage(start).user / 1e6;
  const { served, meanTimeInSystem } = run.measure();
  return { perSecond: Number(served) / seconds, meanTime: Number(meanTimeInSystem) };
}

/** The bare loop; it knows no times in system. */
function bare(customers: number, seed: number): Turn {
  const streams = new Streams(seed);
  const [arrivals, service] = [streams.of('arrivals'), streams.of('service')];
  const start = process.cpuUsage();
  const events = new EventQueue();
  let [arrived, served, waiting, isBusy] = [0, 0, 0, false];
  events.schedule(arrivals.exponential(1 / 80), 0);
  while (served < customers) {
    const at = events.next();
    const isArrival = events.kind === 0;
    events.drop();
    if (isArrival) {
      arrived += 1;
      if (arrived < customers) events.schedule(at + arrivals.exponential(1 / 80), 0);
      waiting += 1;
    } else {
      served += 1;
      isBusy = false;
    }
    if (!isBusy && waiting > 0) {
      waiting -= 1;
      isBusy = true;
      events.schedule(at + service.exponential(1 / 100), 1);
    }
  }
  return { perSecond: served / (process.cpuUsage(start).user / 1e6), meanTime: Number.NaN };
}

/** A Python that has SimPy; null where there is none. */
function findPython(): string | null {
  const pythons = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter((path) => path !== undefined);
  return pythons.find((python) => spawnSync(python, ['-c', 'import simpy']).status === 0) ?? null;
}

function theirs(python: string, customers: number): Turn {
  const { stdout } = spawnSync(python, ['bench/queue.py', String(customers)], { encoding: 'utf8' });
  const [perSecond = Number.NaN, meanTime = Number.NaN] = stdout.trim().split(' ').map(Number);
  return { perSecond, meanTime };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function show(name: string, of: readonly Turn[]): number {
  const perSecond = median(of.map((turn) => turn.perSecond));
  const milliseconds = median(of.map((turn) => turn.meanTime)) * 1000;
  const beside = Number.isNaN(milliseconds) ? '' : `   mean time ${milliseconds.toFixed(1)} ms (theory 50.0)`;
  console.log(`  ${name.padEnd(14)}${Math.round(perSecond).toLocaleString('en').padStart(12)} customers/s${beside}`);
  return perSecond;
}

function verdict(name: string, value: number, least: number, unit: string): boolean {
  const good = value >= least;
  console.log(`  ${name}: ${value.toFixed(2)}${unit}, at least ${least}${unit} expected ${good ? '✓' : '✗'}`);
  return good;
}

/** Megabytes of heap that are still held after a run of so many customers, while its result is. */
function heapAfter(customers: number): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const run = new Run(plan(queue, { until: customers / 80 })).finish();
  collect();
  const megabytes = process.memoryUsage().heapUsed / 2 ** 20;
  return run.done ? megabytes : Number.NaN;
}

const python = findPython();
const own: Turn[] = [];
const heard: Turn[] = [];
const loop: Turn[] = [];
const simpy: Turn[] = [];
for (let turn = 0; turn < turns + rehearsals; turn++) {
  const mine = ours(400_000, turn + 1, null);
  const told = ours(400_000, turn + 1, new EventLog());
  const bareLoop = bare(400_000, turn + 1);
  if (turn < rehearsals) continue;
  own.push(mine);
  heard.push(told);
  loop.push(bareLoop);
  if (python !== null) simpy.push(theirs(python, 30_000));
}
const perSecond = show('figures alone', own);
const loops = show('bare loop', loop);
let good = verdict('ratio to the bare loop', perSecond / loops, 0.6, '×');
good = verdict('the same, with hash and story', show('heard', heard) / loops, 0.4, '×') && good;
if (python === null) console.log('  SimPy is not installed (pip install simpy): no comparison');
else good = verdict('ratio to SimPy', perSecond / show('SimPy', simpy), 30, '×') && good;

heapAfter(10_000);
const [short, long] = [heapAfter(200_000), heapAfter(2_000_000)];
const flat = long - short < 1;
console.log(
  `  heap after 200,000 customers ${short.toFixed(1)} MB, after 2,000,000 ${long.toFixed(1)} MB ${flat ? '✓' : '✗'}`,
);
process.exit(good && flat ? 0 : 1);
