import type { Course } from '../course/course.js';
import type { Progress } from '../progress/fold.js';
import { scheduleAnswers, scheduleCard } from './schedule.js';

export interface DueItem {
  readonly kind: 'question' | 'card';
  readonly id: string;
  readonly lesson: string;
  readonly track: string;
  /** Milliseconds since 1970; the moment its lesson was completed for a card that was never turned. */
  readonly due: number;
  /** Set for a question answered wrong by someone who was sure: these stick best when they come back first. */
  readonly surprising: boolean;
}

/**
 * What is due at `now` (milliseconds since 1970): questions that were answered and cards of completed lessons.
 * Confident mistakes come first, then what has been due longest; neighbours come from different tracks where they can,
 * because mixing what is easily confused makes it stick.
 */
export function dueItems(course: Course, progress: Progress, now: number): DueItem[] {
  const ordered = [...dueQuestions(course, progress), ...dueCards(course, progress)]
    .filter(({ due }) => due <= now)
    .sort((a, b) => Number(b.surprising) - Number(a.surprising) || a.due - b.due || (a.id < b.id ? -1 : 1));
  return mixTracks(ordered);
}

/** When the next thing becomes due after `now`; null if nothing is scheduled. */
export function nextDue(course: Course, progress: Progress, now: number): number | null {
  const later = [...dueQuestions(course, progress), ...dueCards(course, progress)]
    .map(({ due }) => due)
    .filter((due) => due > now);
  return later.length === 0 ? null : Math.min(...later);
}

function dueQuestions(course: Course, progress: Progress): DueItem[] {
  return Object.entries(progress.answers).flatMap(([id, attempts]): DueItem[] => {
    const question = course.questions[id];
    const scheduled = scheduleAnswers(attempts);
    if (question === undefined || scheduled === null) return [];
    const last = attempts.at(-1);
    return [
      {
        kind: 'question',
        id,
        lesson: question.lesson,
        track: course.lessons[question.lesson]?.track ?? '',
        due: scheduled.due,
        surprising: last?.correct === false && last.confidence === 'sure',
      },
    ];
  });
}

function dueCards(course: Course, progress: Progress): DueItem[] {
  return Object.values(course.lessons).flatMap((lesson) => {
    const met = progress.lessons[lesson.id];
    return lesson.cards.flatMap((id): DueItem[] => {
      const scheduled = scheduleCard(progress.cards[id] ?? []);
      if (scheduled === null && met?.completed !== true) return [];
      const due = scheduled?.due ?? Date.parse(met?.at ?? '');
      return [{ kind: 'card', id, lesson: lesson.id, track: lesson.track, due, surprising: false }];
    });
  });
}

/** Keeps the order, but takes the next item of another track where two of the same would meet. */
function mixTracks(items: readonly DueItem[]): DueItem[] {
  const waiting = [...items];
  const mixed: DueItem[] = [];
  while (waiting.length > 0) {
    const last = mixed.at(-1);
    const first = waiting[0];
    const other = waiting.findIndex(
      ({ track, surprising }) => track !== last?.track && surprising === first?.surprising,
    );
    mixed.push(...waiting.splice(Math.max(0, other), 1));
  }
  return mixed;
}
