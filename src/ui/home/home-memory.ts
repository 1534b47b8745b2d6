/**
 * What home says, kept from one start to the next, so that it can be shown before anything is worked out. Facts change with the
 * day, and what would be recalled with every moment: so they are kept for each of the next days, as they will be when it
 * begins, and within a day the last figure of the recall goes evenly from one to the next.
 */
import type { LessonEntry } from '../../course/course-index.js';
import type { HomeFacts } from './home-facts.js';

/** Days that are kept. Who stays away for longer waits a moment more. */
export const keptDays = 8;

/** Stands in kept facts for a lesson, which is there once. */
export const lessonMark = '$lesson';

export interface HomeMemory {
  /** The course's. */
  readonly title: string;
  /** Local time minus UTC, in minutes: a day is another one elsewhere. */
  readonly minutesEast: number;
  readonly lessons: Readonly<Record<string, LessonEntry>>;
  /** Facts as they are from a time on (milliseconds since 1970); lessons are marked by their ids. The last only says where the recall goes. */
  readonly days: readonly { readonly from: number; readonly facts: unknown }[];
}

/** The facts at a moment of what is kept; null where it says nothing about that. */
export function recallHome(memory: HomeMemory, now: number, minutesEast: number): HomeFacts | null {
  if (memory.minutesEast !== minutesEast) return null;
  const at = memory.days.findLastIndex(({ from }) => from <= now);
  const [day, next] = [memory.days[at], memory.days[at + 1]];
  if (day === undefined || next === undefined) return null;
  const facts = revived(day.facts, memory.lessons) as HomeFacts;
  const later = revived(next.facts, memory.lessons) as HomeFacts;
  return { ...facts, recall: withNow(facts.recall, later.recall, (now - day.from) / (next.from - day.from)) };
}

function withNow(recall: HomeFacts['recall'], later: HomeFacts['recall'], share: number): HomeFacts['recall'] {
  const [first, last] = [recall.at(-1) ?? null, later.at(-1) ?? null];
  if (first === null || last === null) return recall;
  return [...recall.slice(0, -1), first + (last - first) * share];
}

function revived(value: unknown, lessons: HomeMemory['lessons']): unknown {
  if (Array.isArray(value)) return value.map((each) => revived(each, lessons));
  if (typeof value !== 'object' || value === null) return value;
  if (lessonMark in value) return lessons[String(value[lessonMark])];
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revived(each, lessons)]));
}
