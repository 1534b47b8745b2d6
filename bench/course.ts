/**
 * What a large course costs when it is opened again: from the cache folder, against a small one that is read from its files
 * every time. Processor time, the best of three, so that a busy machine says the same.
 *
 * Expected: 1,000 lessons at most twice, 10,000 at most one and a half times what 32 lessons cost, the look at each file
 * included. (Their first start takes as long as reading takes, and is shown beside it.)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCourse } from '../src/commands/open-course.js';

const lesson = (id: string) => `---
id: ${id}
title: A queue is a loan
minutes: 5
objectives: [Tell a queue from a pool, Say how long it takes to drain]
---

## Work that waits

Work that waits is **work that is owed**. At 50 a second in and 80 a second out, the surplus is 30 a second.

- one thing
- another \`thing\`

## What to remember

| rate | depth |
|---|---|
| 50 | 3 |

\`\`\`quiz
use: ${id}-1
\`\`\`
`;

const quiz = (id: string) => `## ${id}-1

How long until it is empty?

Answer: 200 s ± 1

> It drains at the surplus.

## ${id}-card

What is a loan?

> Work that waits.
`;

function writeCourse(folder: string, lessons: number): void {
  for (let track = 0; track < 20; track++) {
    mkdirSync(join(folder, 'lessons', `track-${track}`), { recursive: true });
    mkdirSync(join(folder, 'quizzes', `track-${track}`), { recursive: true });
  }
  writeFileSync(join(folder, 'lessons', 'course.md'), '---\nid: big\ntitle: Big\ntracks: []\n---\n');
  for (let index = 0; index < lessons; index++) {
    const track = `track-${index % 20}`;
    const id = `lesson-${index}`;
    writeFileSync(join(folder, 'lessons', track, `${index}-${id}.md`), lesson(id));
    writeFileSync(join(folder, 'quizzes', track, `${id}.md`), quiz(id));
  }
}

/** Processor time of opening a course, in milliseconds. */
async function openingCost(course: string, cache: string): Promise<number> {
  const start = process.cpuUsage();
  await openCourse({
    options: { course, color: false },
    env: { XDG_CACHE_HOME: cache },
    platform: 'linux',
    home: '',
    currentFolder: '/',
    programFolder: '/',
    version: 'bench',
    now: () => 0,
  });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
try {
  const costs: number[] = [];
  for (const lessons of [32, 1000, 10_000]) {
    const course = join(folder, String(lessons));
    writeCourse(course, lessons);
    const turns: number[] = [];
    for (let turn = 0; turn < 4; turn++) turns.push(await openingCost(course, join(folder, 'cache')));
    const [first = Number.NaN, ...others] = turns;
    const again = Math.min(...others);
    console.log(
      `  ${String(lessons).padStart(6)} lessons: ${again.toFixed(0)} ms, the first time ${first.toFixed(0)} ms`,
    );
    // The small one is not kept: what it costs a learner each time is what it costs in a process of its own.
    costs.push(lessons < 100 ? first : again);
  }
  const [small = Number.NaN, thousand = Number.NaN, many = Number.NaN] = costs;
  const results = (
    [
      ['1,000', thousand, 2],
      ['10,000', many, 1.5],
    ] as const
  ).map(([name, cost, most]) => {
    const good = cost / small <= most;
    const ratio = (cost / small).toFixed(1);
    console.log(
      `${`  ${name} lessons, times 32`.padEnd(58)}${ratio.padStart(6)} ×   at most ${most} ${good ? '✓' : '✗'}`,
    );
    return good;
  });
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
