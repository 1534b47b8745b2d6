import type { Confidence, ProgressEvent, Rating } from './event.js';

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
  /** Best share reached in each practice, 0 to 1. */
  readonly practices: Readonly<Record<string, number>>;
  /** Where each practice that was begun and not finished stands, in its own words. */
  readonly unfinished: Readonly<Record<string, string>>;
  /** The lesson touched last, completed or not. */
  readonly lastLesson: string | null;
  /** Times of all events, one a day, as ISO times; the streak is counted from them in the learner's own time zone. */
  readonly active: readonly string[];
}

export const noProgress: Progress = {
  events: 0,
  lessons: {},
  answers: {},
  cards: {},
  predictions: {},
  runs: {},
  drafts: {},
  answersWritten: {},
  practices: {},
  unfinished: {},
  lastLesson: null,
  active: [],
};

/** The key of a run in `runs`. */
export function runKey(lesson: string, simulation: string, scenario: string | null): string {
  return `${lesson}:${simulation}/${scenario ?? ''}`;
}

/** Finds the id that a lesson has now, given one that it has or had. */
export type ResolveLesson = (id: string) => string;

/** Everything that happened, by time and then id, each event once: the same on every machine that has the same events. */
export function fold(events: Iterable<ProgressEvent>, resolve: ResolveLesson = (id) => id): Progress {
  const unique = new Map<string, ProgressEvent>();
  for (const event of events) unique.set(event.id, event);
  const ordered = [...unique.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  return ordered.reduce((progress, event) => apply(progress, event, resolve), noProgress);
}

/** One more event on top. */
export function apply(progress: Progress, event: ProgressEvent, resolve: ResolveLesson = (id) => id): Progress {
  const counted = { ...progress, events: progress.events + 1, active: withDay(progress.active, event.at) };
  switch (event.type) {
    case 'lesson-opened':
      return visit(counted, resolve(event.lesson), event.at, {});
    case 'step-reached':
      return visit(counted, resolve(event.lesson), event.at, { step: Math.max(1, Math.floor(event.step)) });
    case 'lesson-completed':
      return visit(counted, resolve(event.lesson), event.at, { completed: true });
    case 'predicted': {
      const key = `${resolve(event.lesson)}:${event.about}`;
      return {
        ...counted,
        predictions: { ...counted.predictions, [key]: { guess: event.guess, actual: event.actual } },
      };
    }
    case 'simulation-run': {
      const lesson = event.lesson === undefined ? '' : resolve(event.lesson);
      const key = runKey(lesson, event.simulation, event.scenario);
      return { ...counted, runs: { ...counted.runs, [key]: (counted.runs[key] ?? 0) + 1 } };
    }
    case 'answered': {
      const { at, correct, points, confidence } = event;
      return { ...counted, answers: append(counted.answers, event.question, { at, correct, points, confidence }) };
    }
    case 'reviewed':
      return { ...counted, cards: append(counted.cards, event.card, { at: event.at, rating: event.rating }) };
    case 'drafted': {
      const { question, text, level } = event;
      if (level === undefined) return { ...counted, drafts: { ...counted.drafts, [question]: text } };
      const { [question]: _finished, ...drafts } = counted.drafts;
      return { ...counted, drafts, answersWritten: append(counted.answersWritten, question, { text, level }) };
    }
    case 'practised':
      return { ...counted, unfinished: { ...counted.unfinished, [event.practice]: event.state } };
    case 'sorted': {
      const share = event.of > 0 ? event.score / event.of : 0;
      const best = Math.max(share, counted.practices[event.practice] ?? 0);
      const { [event.practice]: _finished, ...unfinished } = counted.unfinished;
      return { ...counted, unfinished, practices: { ...counted.practices, [event.practice]: best } };
    }
  }
}

function visit(progress: Progress, lesson: string, at: string, change: Partial<LessonProgress>): Progress {
  const before = progress.lessons[lesson] ?? { step: 1, farthest: 1, completed: false, at };
  const after = { ...before, ...change, at };
  const farthest = Math.max(before.farthest, after.step);
  return { ...progress, lastLesson: lesson, lessons: { ...progress.lessons, [lesson]: { ...after, farthest } } };
}

function append<T>(lists: Readonly<Record<string, readonly T[]>>, key: string, item: T): Record<string, readonly T[]> {
  return { ...lists, [key]: [...(lists[key] ?? []), item] };
}

/** Keeps a time unless its hour is already there: enough to tell days apart in any time zone, and small. */
function withDay(active: readonly string[], at: string): readonly string[] {
  const hour = at.slice(0, 13);
  return active.at(-1)?.startsWith(hour) ? active : [...active, at];
}
