import type { Course } from '../../course/course.js';
import type { Progress } from '../../progress/fold.js';
import type { Draw } from '../../questions/kind.js';
import type { BankQuestion } from '../coach/bank.js';
import type { Fork } from './forks.js';

/** One thing that the mock interview asks. */
export interface Part {
  readonly kind: 'question' | 'fork' | 'answer';
  readonly id: string;
}

/** What came of a part. */
export interface Outcome {
  /** 0 to 1; null for a part that was skipped. */
  readonly points: number | null;
  /** The coach's level, for the answer. */
  readonly level?: number;
}

/** How many questions of each track are asked before the whiteboard, and again after it. */
const perTrack = 1;

/** Questions of all tracks, the whiteboard, questions of all tracks again, and one answer about the learner's own work. */
export function makePlan(
  course: Course,
  progress: Progress,
  bank: readonly BankQuestion[],
  forks: readonly Fork[],
  draw: Draw,
): Part[] {
  const drawn = course.tracks.map(({ lessons }) => {
    const ids = lessons
      .flatMap((lesson) => course.lessons[lesson]?.questions ?? [])
      .filter((id) => course.questions[id] !== undefined);
    return weakestFirst(shuffled(ids, draw), progress).slice(0, 2 * perTrack);
  });
  const round = (from: number): Part[] =>
    drawn.flatMap((ids) => ids.slice(from, from + perTrack)).map((id) => ({ kind: 'question', id }));
  const answer = bank[draw(bank.length)];
  return [
    ...round(0),
    ...forks.map(({ id }): Part => ({ kind: 'fork', id })),
    ...round(perTrack),
    ...(answer === undefined ? [] : [{ kind: 'answer' as const, id: answer.id }]),
  ];
}

/** Half of what is asked was wrong the last time, where there is such a thing; an interview is no victory lap. */
function weakestFirst(ids: readonly string[], { answers }: Progress): string[] {
  const wrong = ids.filter((id) => answers[id]?.at(-1)?.correct === false).slice(0, 1);
  return [...wrong, ...ids.filter((id) => !wrong.includes(id))];
}

function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const left = [...items];
  return Array.from({ length: left.length }, () => left.splice(draw(left.length), 1)).flat();
}
