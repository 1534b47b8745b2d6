/**
 * What a long journal costs at the start of the program, and what saving an event costs a learner who waits for it.
 * 20,000 events are about two years of an hour a day. Times are the processor's and the best of turns, and are compared
 * with what JSON.parse alone takes for the same file in the same turn, so that a slow or busy machine says the same. What
 * a journal costs must grow as it does, also for someone who answers one question all day: a copy of a growing list for
 * every event would show there.
 *
 * Expected: reading, checking and folding takes at most 5 times what JSON.parse alone takes for the same file, and with a checkpoint at most 1.5
 * times, at 100,000 events and at 1,000,000; an event of a journal five times as long costs at most 1.6 times as much; an
 * event saved takes under 20 ms.
 */
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LearnerEvent, ProgressEvent } from '../src/progress/event.js';
import { Journal } from '../src/progress/journal.js';
import { LineSplitter } from '../src/progress/lines.js';
import { chunksOf } from '../src/progress/open-file.js';
import { readProgress } from '../src/progress/read-progress.js';

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

const part = 20_000;

/** Of a journal of someone who did a bit of everything, or answered the same question again and again. */
function linesOf(from: number, count: number, isVaried: boolean): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return JSON.stringify(event(isVaried ? number : 2 + 170 * 5 * number));
  });
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

/** The best of some turns, in which both are measured: without a checkpoint, or, having `kept` one, from it on. */
function costsOf(count: number, isVaried: boolean, kept: boolean): Costs {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
  try {
    const journal = new Journal(folder);
    // In parts, so that a million lines in memory do not make everything else slow.
    for (let from = 0; from < count; from += part)
      journal.appendLines(linesOf(from, Math.min(part, count - from), isVaried));
    const reading = { resolve: (id: string) => id, now: Number.POSITIVE_INFINITY, version: 'bench' };
    if (kept) readProgress(journal, reading).keep();
    const turns = Array.from(
      { length: count > 200_000 ? 3 : 7 },
      (): Costs => ({
        folded: cost(() => readProgress(journal, reading)),
        parsed: cost(() => parseLines(journal.file)),
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

/** The least that a program could do with the file: JSON.parse for each line. */
function parseLines(path: string): void {
  const lines = new LineSplitter(({ bytes }) => JSON.parse(bytes?.toString('utf8') ?? ''));
  const file = openSync(path, 'r');
  for (const chunk of chunksOf(file, Number.POSITIVE_INFINITY)) lines.push(chunk);
  lines.end();
  closeSync(file);
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
  const short = costsOf(few, isVaried, false);
  const long = costsOf(many, isVaried, false);
  console.log(`  ${name}: ${few} events ${short.folded.toFixed(0)} ms, ${many} events ${long.folded.toFixed(0)} ms`);
  results.push(
    verdict(`${name}: ${many} events, times JSON.parse`, long.folded / long.parsed, '×', 5),
    verdict(`${name}: an event of five times as many`, long.folded / many / (short.folded / few), '×', 1.6),
  );
}

for (const [count, most] of [
  [100_000, 1.5],
  [1_000_000, 1.5],
] as const) {
  const { folded, parsed } = costsOf(count, true, true);
  console.log(`  with a checkpoint: ${count} events ${folded.toFixed(0)} ms, JSON.parse alone ${parsed.toFixed(0)} ms`);
  results.push(verdict(`with a checkpoint: ${count} events, times JSON.parse`, folded / parsed, '×', most));
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
