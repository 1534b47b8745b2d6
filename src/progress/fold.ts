import { isPast } from './clock.js';
import { blank, copy, type Draft } from './draft.js';
import type { Confidence, ProgressEvent, Rating } from './event.js';
import { merge } from './merge.js';

export interface LessonProgress {
  /** Where the learner is, and the farthest they were; from 1. */
  readonly step: number;
  readonly farthest: number;
  readonly completed: boolean;
  /** ISO time of the last thing they did in it. */
  readonly at: string;
}

export interface Attempt {
  readonly at: string;
  readonly correct: boolean;
  readonly points: number;
  readonly confidence: Confidence | null;
}

export interface Judgement {
  readonly at: string;
  readonly rating: Rating;
}

export interface Predicted {
  readonly guess: string | number | readonly number[];
  readonly actual: string | number | null;
}

/** A practice done: `score` of `of`, and what it noted itself. */
export interface PracticeRound {
  readonly score: number;
  readonly of: number;
  readonly details: Readonly<Record<string, string | number>>;
}

/** All that the program shows about a learner, worked out from what they did. */
export interface Progress {
  readonly events: number;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly answers: Readonly<Record<string, readonly Attempt[]>>;
  readonly cards: Readonly<Record<string, readonly Judgement[]>>;
  /** The newest prediction by `lesson:about`. */
  readonly predictions: Readonly<Record<string, Predicted>>;
  /** How often each simulation was run, by `lesson:simulation/scenario` (no lesson, no scenario: nothing there). */
  readonly runs: Readonly<Record<string, number>>;
  /** The newest draft of each interview question. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Finished interview answers, oldest first. */
  readonly answersWritten: Readonly<Record<string, readonly { readonly text: string; readonly level: number }[]>>;
  /** Every finished round of each practice, oldest first. */
  readonly rounds: Readonly<Record<string, readonly PracticeRound[]>>;
  /** Best share reached in each practice, 0 to 1. */
  readonly practices: Readonly<Record<string, number>>;
  /** Where each practice that was begun and not finished stands, in its own words. */
  readonly unfinished: Readonly<Record<string, string>>;
  /** The lesson touched last, completed or not. */
  readonly lastLesson: string | null;
  /** Times of all events, one a quarter of an hour, as ISO times; the streak is counted from them in the learner's own time zone. */
  readonly active: readonly string[];
}

/** A learner who has done nothing yet. */
export const noProgress: Progress = blank();

/** The key of a run in `runs`. */
export function runKey(lesson: string, simulation: string, scenario: string | null): string {
  return `${lesson}:${simulation}/${scenario ?? ''}`;
}

/** Finds the id that a lesson has now, given one that it has or had. */
export type ResolveLesson = (id: string) => string;

/**
 * All that happened, each event once, by time and then id: the same on every machine that has the same events. An event
 * dated after `now` (milliseconds since 1970) was written under a clock that was wrong; it counts, but before all others,
 * or it would be the newest for years to come.
 */
export function fold(
  events: Iterable<ProgressEvent>,
  resolve: ResolveLesson = (id) => id,
  now = Number.POSITIVE_INFINITY,
): Progress {
  const progress = blank();
  const ordered = merge(events);
  for (const event of ordered) if (!isPast(Date.parse(event.at), now)) add(progress, event, resolve);
  for (const event of ordered) if (isPast(Date.parse(event.at), now)) add(progress, event, resolve);
  return progress;
}

/** One more event on top. */
export function apply(progress: Progress, event: ProgressEvent, resolve: ResolveLesson = (id) => id): Progress {
  const next = copy(progress);
  add(next, event, resolve);
  return next;
}

function add(progress: Draft, event: ProgressEvent, resolve: ResolveLesson): void {
  progress.events += 1;
  noteTime(progress.active, event.at);
  switch (event.type) {
    case 'lesson-opened':
      visit(progress, resolve(event.lesson), event.at, {});
      break;
    case 'step-reached':
      visit(progress, resolve(event.lesson), event.at, { step: Math.max(1, Math.floor(event.step)) });
      break;
    case 'lesson-completed':
      visit(progress, resolve(event.lesson), event.at, { completed: true });
      break;
    case 'predicted': {
      const { guess, actual = null } = event;
      progress.predictions[`${resolve(event.lesson)}:${event.about}`] = { guess, actual };
      break;
    }
    case 'simulation-run': {
      const lesson = event.lesson === undefined ? '' : resolve(event.lesson);
      const key = runKey(lesson, event.simulation, event.scenario ?? null);
      progress.runs[key] = (progress.runs[key] ?? 0) + 1;
      break;
    }
    case 'answered': {
      const { at, correct, points = correct ? 1 : 0, confidence = null } = event;
      append(progress.answers, event.question, { at, correct, points: share(points, 1), confidence });
      break;
    }
    case 'reviewed':
      append(progress.cards, event.card, { at: event.at, rating: event.rating });
      break;
    case 'drafted': {
      const { question, text, level } = event;
      if (level === undefined) progress.drafts[question] = text;
      else {
        delete progress.drafts[question];
        append(progress.answersWritten, question, { text, level });
      }
      break;
    }
    case 'practised':
      progress.unfinished[event.practice] = event.state;
      break;
    case 'sorted': {
      const { practice, score, of, details = {} } = event;
      append(progress.rounds, practice, { score, of, details });
      delete progress.unfinished[practice];
      progress.practices[practice] = Math.max(share(score, of), progress.practices[practice] ?? 0);
      break;
    }
    default:
      event satisfies never;
  }
}

function visit(progress: Draft, lesson: string, at: string, change: Partial<LessonProgress>): void {
  const before = progress.lessons[lesson] ?? { step: 1, farthest: 1, completed: false };
  const after = { ...before, ...change, at };
  progress.lastLesson = lesson;
  progress.lessons[lesson] = { ...after, farthest: Math.max(before.farthest, after.step) };
}

function append<T>(lists: Record<string, readonly T[]>, key: string, item: T): void {
  lists[key] = [...(lists[key] ?? []), item];
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0;
}

/** Notes a time unless its quarter of an hour is already there: zones differ by whole quarters, so no day goes missing. */
function noteTime(active: string[], at: string): void {
  const quarter = (time: string) => Math.floor(Date.parse(time) / 900_000);
  const last = active.at(-1);
  if (last === undefined || quarter(last) !== quarter(at)) active.push(at);
}
