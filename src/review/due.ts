import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import { endOfDay } from '../progress/clock.js';
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
 * What is due on the day that it is at `now` (milliseconds since 1970; `minutesEast` is local time minus UTC, in minutes):
 * questions that were answered and cards of completed lessons. Something learned in the evening is there the next morning.
 * Confident mistakes come first, then what has been due longest; neighbours come from different tracks where they can,
 * because mixing what is easily confused makes it stick.
 */
export function dueItems(course: CourseIndex, progress: Progress, now: number, minutesEast: number): DueItem[] {
  const tonight = endOfDay(now, minutesEast);
  const ordered = [...questions(course, progress, now), ...cards(course, progress, now)]
    .filter(({ due }) => due <= tonight)
    .sort((a, b) => Number(b.surprising) - Number(a.surprising) || a.due - b.due || (a.id < b.id ? -1 : 1));
  return mixTracks(ordered);
}

function questions(course: CourseIndex, progress: Progress, now: number): DueItem[] {
  return Object.entries(progress.answers).flatMap(([id, attempts]): DueItem[] => {
    const question = findIn(course.questions, id);
    const scheduled = scheduleAnswers(attempts, now);
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

/** Keeps the order, but takes the next item of another track where two of the same would meet, as long as there is one. */
function mixTracks(items: readonly DueItem[]): DueItem[] {
  const mixed: DueItem[] = [];
  for (const surprising of [true, false]) {
    const waiting = byTrack(items.filter((item) => item.surprising === surprising));
    for (let next = takeNext(waiting, mixed.at(-1)); next !== null; next = takeNext(waiting, next)) mixed.push(next);
  }
  return mixed;
}

/** Due items of one track, the last first, each with its place in the whole order. */
type TrackQueue = { readonly item: DueItem; readonly place: number }[];

function byTrack(items: readonly DueItem[]): TrackQueue[] {
  const queues = new Map<string, TrackQueue>();
  for (const [place, item] of [...items.entries()].reverse()) {
    const queue = queues.get(item.track) ?? [];
    queue.push({ item, place });
    queues.set(item.track, queue);
  }
  return [...queues.values()];
}

/** Takes the first in the order that is of another track than the last one; else of the same; null when all are taken. */
function takeNext(queues: readonly TrackQueue[], last: DueItem | undefined): DueItem | null {
  const heads = queues.flatMap((queue) => queue.slice(-1).map((head) => ({ ...head, queue })));
  const others = heads.filter(({ item }) => item.track !== last?.track);
  const [first] = (others.length > 0 ? others : heads).sort((a, b) => a.place - b.place);
  first?.queue.pop();
  return first?.item ?? null;
}
