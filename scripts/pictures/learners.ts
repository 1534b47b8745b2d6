import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../../src/course/course.js';
import { findIn } from '../../src/course/id.js';

/** Whose progress a scene shows. */
export type Learner = 'fresh' | 'midway';

let built: Course | null = null;

/** The course as it was built, for scenes that are made from its content. */
export function builtCourse(): Course {
  built ??= JSON.parse(readFileSync(join(process.cwd(), 'dist', 'course.json'), 'utf8')) as Course;
  return built;
}

/** Puts a learner's progress into a data folder. `now` in milliseconds since 1970. */
export function learnersIn(folder: string, learner: Learner, now: number): void {
  if (learner === 'midway')
    writeFileSync(join(folder, 'progress.jsonl'), midway(builtCourse(), now).join('\n').concat('\n'));
}

interface Past {
  readonly lesson: string;
  /** Days ago on which its questions were answered. */
  readonly days: readonly number[];
  /** How many of its questions went wrong on the first of these days. */
  readonly wrong: number;
}

/** Three weeks of learning: some of it mastered, some forgotten, some begun. */
const past: readonly Past[] = [
  { lesson: 'sync-and-async-basics', days: [20, 17, 9], wrong: 2 },
  { lesson: 'when-waiting-is-right', days: [18, 15, 7], wrong: 1 },
  { lesson: 'cost-of-waiting', days: [12, 6], wrong: 3 },
  { lesson: 'why-cache', days: [11, 8, 2], wrong: 1 },
  { lesson: 'reading-aside-and-through', days: [5], wrong: 4 },
  { lesson: 'why-version', days: [4, 2], wrong: 0 },
  { lesson: 'what-they-hear', days: [3, 1], wrong: 2 },
];

/** Lessons that were only read, and how many days ago. */
const read: readonly (readonly [lesson: string, day: number])[] = [
  ['three-numbers', 2],
  ['urgent-vs-important', 1],
];

const openLesson = { lesson: 'queues-that-absorb', step: 3 } as const;

/** The lines of the journal of somebody in the middle of the course, up to a few minutes ago. */
function midway(course: Course, now: number): string[] {
  const found: { readonly day: number; readonly event: object }[] = [];
  const add = (day: number, event: object) => found.push({ day, event });
  for (const { lesson, days, wrong } of past) {
    const [first = 0] = days;
    add(first, { type: 'lesson-opened', lesson });
    const { questions = [], steps = [] } = findIn(course.lessons, lesson) ?? {};
    for (let step = 2; step <= steps.length; step += 1) add(first, { type: 'step-reached', lesson, step });
    for (const [visit, day] of days.entries())
      for (const [index, question] of questions.entries()) {
        const correct = visit > 0 || index >= wrong;
        const confidence = index % 3 === 0 ? 'sure' : index % 3 === 1 ? 'guess' : null;
        add(day, { type: 'answered', question, answer: 0, correct, points: correct ? 1 : 0, confidence, ms: 9000 });
      }
    add(first, { type: 'lesson-completed', lesson });
  }
  for (const [lesson, day] of read) {
    add(day, { type: 'lesson-opened', lesson });
    add(day, { type: 'step-reached', lesson, step: 2 });
  }
  add(0, { type: 'lesson-opened', lesson: openLesson.lesson });
  add(0, { type: 'step-reached', ...openLesson });
  const inOrder = found.sort((a, b) => b.day - a.day);
  // Half a minute apart, the last of them a few minutes ago.
  return inOrder.map(({ day, event }, index) => {
    const at = now - day * 86_400_000 - (inOrder.length - index) * 30_000 - 300_000;
    return JSON.stringify({ v: 1, id: `picture-${index}`, at: new Date(at).toISOString(), ...event });
  });
}
