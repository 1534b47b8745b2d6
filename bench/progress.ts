/**
 * What a long journal costs at the start of the program, and what saving an event costs a learner who waits for it.
 * 20,000 events are about two years of an hour a day. Times are the processor's and the best of turns, and are compared
 * with what JSON.parse alone takes for the same lines in the same turn, so that a slow or busy machine says the same. What
 * a journal costs must grow as it does, also for someone who answers one question all day: a copy of a growing list for
 * every event would show there.
 *
 * Expected: reading and folding takes at most 5 times what JSON.parse takes; an event of a journal five times as long costs
 * at most 1.6 times as much; an event saved takes under 20 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LearnerEvent, ProgressEvent } from '../src/progress/event.js';
import { fold } from '../src/progress/fold.js';
import { Journal } from '../src/progress/journal.js';

function whatHappened(index: number): LearnerEvent {
  const lesson = `lesson-${index % 32}`;
  const kinds: LearnerEvent[] = [
    { type: 'lesson-opened', lesson },
    { type: 'step-reached', lesson, step: 1 + (index % 7) },
    { type: 'answered', question: `question-${index % 170}`, answer: [1], correct: index % 3 > 0, points: 1, ms: 9000 },
    { type: 'simulation-run', simulation: 'queue', scenario: `s-${index % 60}`, knobs: { consumers: 2 }, lesson },
    { type: 'reviewed', card: `card-${index % 200}`, rating: 'good' },
  ];
  return kinds[index % kinds.length] ?? { type: 'lesson-opened', lesson };
}

/** A journal of someone who did a bit of everything, or answered the same question again and again. */
function linesOf(count: number, isVaried: boolean): string[] {
  return Array.from({ length: count }, (_, index) => JSON.stringify(event(isVaried ? index : 2 + 170 * 5 * index)));
}

function event(index: number): ProgressEvent {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
  return { v: 1, id: `${index}-0000-0000-0000-000000000000`, at, ...whatHappened(index) };
}

/** Processor time in milliseconds. */
function cost(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

interface Costs {
  /** Of reading and folding, and of JSON.parse, in milliseconds. */
  readonly folded: number;
  readonly parsed: number;
}

/** The best of some turns, in which both are measured. */
function costsOf(lines: readonly string[]): Costs {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
  try {
    const journal = new Journal(folder);
    journal.appendLines(lines);
    const turns = Array.from(
      { length: 7 },
      (): Costs => ({
        folded: cost(() => fold(journal.read().events)),
        parsed: cost(() => lines.map((line): unknown => JSON.parse(line))),
      }),
    );
    return {
      folded: Math.min(...turns.map(({ folded }) => folded)),
      parsed: Math.min(...turns.map(({ parsed }) => parsed)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdict(name: string, value: number, unit: string, most: number): boolean {
  const good = value <= most;
  console.log(`  ${name.padEnd(56)}${value.toFixed(1).padStart(6)} ${unit}  at most ${most} ${good ? '✓' : '✗'}`);
  return good;
}

const results: boolean[] = [];
for (const [name, isVaried] of [
  ['a bit of everything', true],
  ['one question', false],
] as const) {
  const [few, many] = [20_000, 100_000];
  const short = costsOf(linesOf(few, isVaried));
  const long = costsOf(linesOf(many, isVaried));
  console.log(`  ${name}: ${few} events ${short.folded.toFixed(0)} ms, ${many} events ${long.folded.toFixed(0)} ms`);
  results.push(
    verdict(`${name}: ${many} events, times JSON.parse`, long.folded / long.parsed, '×', 5),
    verdict(`${name}: an event of five times as many`, long.folded / many / (short.folded / few), '×', 1.6),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
try {
  const journal = new Journal(folder);
  const times = Array.from({ length: 101 }, (_, turn) => cost(() => journal.append(event(turn)))).sort((a, b) => a - b);
  results.push(verdict('an event saved', times[50] ?? Number.NaN, 'ms', 20));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = results.every(Boolean) ? 0 : 1;
