import type { CourseIndex } from '../course/course-index.js';
import { findIn } from '../course/id.js';
import type { Progress } from '../progress/fold.js';
import {
  answerMemories,
  cardMemories,
  chanceOfRecall,
  type Remembered,
  scheduleAnswers,
  scheduleCard,
} from './schedule.js';

const day = 86_400_000;

/** A question or card of the course that was met, and how well it is known now. */
export interface KnownItem {
  readonly kind: 'question' | 'card';
  readonly id: string;
  readonly lesson: string;
  readonly track: string;
  /** The chance that it would be recalled now, 0 to 1, as FSRS estimates it. */
  readonly recall: number;
  /** Days until that chance has fallen to 90 %, counted from the last time. */
  readonly stability: number;
  /** How often it was known and then was not. */
  readonly lapses: number;
}

/** Everything of the course that was met up to `now` (milliseconds since 1970), in no particular order. */
export function knownItems(course: CourseIndex, progress: Progress, now: number): KnownItem[] {
  const questions = Object.entries(progress.answers).flatMap(([id, attempts]): KnownItem[] => {
    const lesson = findIn(course.questions, id)?.lesson;
    const track = lesson === undefined ? undefined : course.lessons[lesson]?.track;
    if (lesson === undefined || track === undefined) return [];
    const known = knownNow(answerMemories(attempts, now), now, scheduleAnswers(attempts, now)?.lapses);
    return known === null ? [] : [{ kind: 'question', id, lesson, track, ...known }];
  });
  const cards = Object.values(course.lessons).flatMap(({ id: lesson, track, cards: ids }) =>
    ids.flatMap((id): KnownItem[] => {
      const judgements = progress.cards[id];
      if (judgements === undefined) return [];
      const known = knownNow(cardMemories(judgements, now), now, scheduleCard(judgements, now)?.lapses);
      return known === null ? [] : [{ kind: 'card', id, lesson, track, ...known }];
    }),
  );
  return [...questions, ...cards];
}

function knownNow(memories: readonly Remembered[], now: number, lapses = 0) {
  const last = memories.at(-1);
  if (last === undefined) return null;
  return { recall: chanceOfRecall((now - last.from) / day, last.stability), stability: last.stability, lapses };
}

/** The mean chance of recall of some items, 0 to 1; null for none. */
export function meanRecall(items: readonly KnownItem[]): number | null {
  return items.length === 0 ? null : items.reduce((sum, { recall }) => sum + recall, 0) / items.length;
}

/** So many lapses make a leech: it takes time and does not stick. Anki says so after 8; a course is met less often than a deck. */
const leechLapses = 4;

/** What was forgotten again and again and is still asked for, the worst first. */
export function leechesOf(items: readonly KnownItem[], { suspended }: Progress): KnownItem[] {
  return items
    .filter(({ id, lapses }) => lapses >= leechLapses && suspended[id] === undefined)
    .sort((a, b) => b.lapses - a.lapses || a.recall - b.recall);
}

/** What is known least, the weakest first, without what the learner keeps out. */
export function weakestOf(items: readonly KnownItem[], { suspended }: Progress): KnownItem[] {
  return items
    .filter(({ id }) => suspended[id] === undefined)
    .sort((a, b) => a.recall - b.recall || a.stability - b.stability || (a.id < b.id ? -1 : 1));
}

/** A lesson of which something was met, and how well what was met is known. */
export interface WeakLesson {
  readonly lesson: string;
  readonly recall: number;
  readonly items: readonly KnownItem[];
}

/** The lessons of which the least would be recalled, the weakest first. */
export function weakestLessons(items: readonly KnownItem[]): WeakLesson[] {
  const lessons = new Map<string, KnownItem[]>();
  for (const item of items) lessons.set(item.lesson, [...(lessons.get(item.lesson) ?? []), item]);
  return [...lessons]
    .map(([lesson, of]) => ({ lesson, recall: meanRecall(of) ?? 0, items: of }))
    .sort((a, b) => a.recall - b.recall || (a.lesson < b.lesson ? -1 : 1));
}
