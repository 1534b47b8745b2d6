import type { Course } from '../../../course/course.js';
import type { Progress } from '../../../progress/fold.js';
import type { Draw } from '../../../questions/kind.js';
import { shuffled } from '../../../questions/shuffle.js';
import type { BankQuestion } from '../bank/bank.js';
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
  /** For the answer: 1 to 5. */
  readonly level?: number;
}

/** How many questions of each track are asked before the whiteboard, and again after it. */
const perTrack = 1;

/** Questions of all tracks, the whiteboard, questions of all tracks again, and at the end the question that the course trains for. */
export function makePlan(
  course: Course,
  progress: Pick<Progress, 'answers'>,
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
  return [
    ...round(0),
    ...forks.map(({ id }): Part => ({ kind: 'fork', id })),
    ...round(perTrack),
    ...pressureQuestion(bank).map(({ id }): Part => ({ kind: 'answer', id })),
  ];
}

/** The question about pressure, which is the first of the course's own deck; in another deck, whatever stands first. */
export function pressureQuestion(bank: readonly BankQuestion[]): readonly BankQuestion[] {
  return bank.slice(0, 1);
}

/** How many points a part is worth: the answer a third of all, the others one each. */
export function worthOf({ kind }: Part, parts: readonly Part[]): number {
  return kind === 'answer' ? Math.ceil(parts.filter((part) => part.kind !== 'answer').length / 2) : 1;
}

/** Half of what is asked was wrong the last time, where there is such a thing; an interview is no victory lap. */
function weakestFirst(ids: readonly string[], { answers }: Pick<Progress, 'answers'>): string[] {
  const wrong = ids.filter((id) => answers[id]?.at(-1)?.correct === false).slice(0, 1);
  return [...wrong, ...ids.filter((id) => !wrong.includes(id))];
}
