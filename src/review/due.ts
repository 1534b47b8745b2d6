import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import { endOfDay } from '../progress/clock.js';
import type { Progress } from '../progress/fold.js';
import { type Confusable, mixed } from './mix.js';
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
 * What is due on the day that it is at `now` (milliseconds since 1970; `minutesEast` is local time minus UTC, in minutes):
 * questions that were answered and cards of completed lessons, without those that the learner keeps out. Something learned in
 * the evening is there the next morning. Confident mistakes come first, then what has been due longest, mixed: see `mixed`.
 */
export function dueItems(course: CourseIndex, progress: Progress, now: number, minutesEast: number): DueItem[] {
  const tonight = endOfDay(now, minutesEast);
  const ordered = [...questions(course, progress, now), ...cards(course, progress, now)]
    .filter(({ id, due }) => due <= tonight && progress.suspended[id] === undefined)
    .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  const confusable = confusableIn(course, ordered);
  const part = (surprising: boolean) => ordered.filter((item) => item.surprising === surprising);
  const first = mixed(part(true), confusable);
  return [...first, ...mixed(part(false), confusable, first)];
}

/** Which lessons of these are like one another. It takes one of them to say so. */
function confusableIn(course: CourseIndex, items: readonly DueItem[]): Confusable {
  const lessons = new Set(items.map(({ lesson }) => lesson));
  const found = new Map<string, Set<string>>();
  const add = (lesson: string, other: string) => found.set(lesson, (found.get(lesson) ?? new Set()).add(other));
  for (const lesson of lessons) {
    for (const other of findIn(course.lessons, lesson)?.confusable ?? []) {
      if (other === lesson || !lessons.has(other)) continue;
      add(lesson, other);
      add(other, lesson);
    }
  }
  return found;
}

function questions(course: CourseIndex, progress: Progress, now: number): DueItem[] {
  return Object.entries(progress.answers).flatMap(([id, attempts]): DueItem[] => {
    const question = findIn(course.questions, id);
    const scheduled = question === undefined ? null : scheduleAnswers(attempts, now);
    if (question === undefined || scheduled === null) return [];
    const { lesson } = question;
    const last = attempts.at(-1);
    const surprising = last?.correct === false && last.confidence === 'sure';
    return [
      { kind: 'question', id, lesson, track: course.lessons[lesson]?.track ?? '', due: scheduled.due, surprising },
    ];
  });
}

function cards(course: CourseIndex, progress: Progress, now: number): DueItem[] {
  return Object.values(course.lessons).flatMap((lesson) => {
    const met = progress.lessons[lesson.id];
    const completed = met?.completed ? Math.min(Date.parse(met.at), now) : null;
    return lesson.cards.flatMap((id): DueItem[] => {
      const due = scheduleCard(progress.cards[id] ?? [], now)?.due ?? completed;
      return due === null ? [] : [{ kind: 'card', id, lesson: lesson.id, track: lesson.track, due, surprising: false }];
    });
  });
}
