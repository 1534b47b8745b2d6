/**
 * What a long journal costs at the start of the program, and what saving an event costs a learner who waits for it: one
 * append and one fsync. 20,000 events are about two years of an hour a day. Times are the processor's, and the median of
 * turns; what the disk adds depends on the disk.
 *
 * Expected: 20,000 events read and folded in under 400 ms; an event saved in under 2 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LearnerEvent, ProgressEvent } from '../src/progress/event.js';
import { fold } from '../src/progress/fold.js';
import { Journal } from '../src/progress/journal.js';

const events = 20_000;

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

function event(index: number): ProgressEvent {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 3_000_000).toISOString();
  return { v: 1, id: `${index}-0000-0000-0000-000000000000`, at, ...whatHappened(index) };
}

function median(turns: number, work: (turn: number) => unknown): number {
  const times = Array.from({ length: turns }, (_, turn) => {
    const start = process.cpuUsage();
    work(turn);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
}

function verdict(name: string, value: number, most: number): boolean {
  const good = value <= most;
  console.log(`  ${name.padEnd(44)}${value.toFixed(1).padStart(8)} ms  at most ${most} ms ${good ? '✓' : '✗'}`);
  return good;
}

const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
try {
  const journal = new Journal(folder);
  journal.appendLines(Array.from({ length: events }, (_, index) => JSON.stringify(event(index))));
  const results = [
    verdict(
      `${events.toLocaleString('en')} events read and folded`,
      median(9, () => fold(journal.read().events)),
      400,
    ),
    verdict(
      'an event saved',
      median(101, (turn) => journal.append(event(events + turn))),
      20,
    ),
  ];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
