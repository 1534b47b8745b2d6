import { isPast } from './clock.js';
import { addDecision, asCounted, resetLesson } from './decisions.js';
import { Draft } from './draft.js';
import type { ProgressEvent } from './event.js';
import { IdSet } from './id-set.js';
import { inOrder, type TimedEvent } from './merge.js';
import { type LessonProgress, noProgress, type Progress } from './progress.js';
import { addOutcome, beginQuiz, takeBack } from './quiz-rounds.js';

export type { Attempt, Judgement, Predicted, Progress } from './progress.js';
export { noProgress } from './progress.js';

/** The key of a run in `runs`. */
export function runKey(lesson: string, simulation: string, scenario: string | null): string {
  return `${lesson}:${simulation}/${scenario ?? ''}`;
}

/** Finds the id that a lesson has now, given one that it has or had. */
export type ResolveLesson = (id: string) => string;

/** A fold as far as it has come, and what it takes to go on from there. */
export interface Folded {
  readonly progress: Progress;
  /** Of all its events. Whoever goes on adds to it. */
  readonly ids: IdSet;
  /** The last event in the order of the fold that was not ahead of the clock; null before the first. */
  readonly last: Moment | null;
  /** The earliest time of the events that were ahead of the clock, in milliseconds since 1970; null where none was. */
  readonly ahead: number | null;
}

/** A place in the order of events: its time, in milliseconds since 1970, and its id. */
export interface Moment {
  readonly time: number;
  readonly id: string;
}

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
  return foldOrdered(inOrder(events), resolve, now);
}

/** The same, with what it takes to go on. */
export function foldWhole(events: Iterable<ProgressEvent>, resolve: ResolveLesson, now: number): Folded {
  const ordered = inOrder(events);
  const ids = new IdSet();
  for (const { event } of ordered) ids.add(event.id);
  const last = ordered.findLast(({ time }) => isPast(time, now));
  return {
    progress: foldOrdered(ordered, resolve, now),
    ids,
    last: last === undefined ? null : { time: last.time, id: last.event.id },
    ahead: ordered.find(({ time }) => !isPast(time, now))?.time ?? null,
  };
}

function foldOrdered(ordered: readonly TimedEvent[], resolve: ResolveLesson, now: number): Progress {
  const draft = new Draft(noProgress);
  for (const { event, time } of ordered) if (!isPast(time, now)) add(draft, event, time, resolve);
  for (const { event, time } of ordered) if (isPast(time, now)) add(draft, event, time, resolve);
  return draft.finish();
}

/**
 * The same while events are read, without holding them, on top of what was folded before: as long as they come in their
 * order, as one machine writes them, each is folded and forgotten. `result` is null where one did not, was met before, or
 * is dated after `now`: then `foldWhole` has to see all.
 */
export class FoldInOrder {
  readonly #draft: Draft;
  readonly #ids: IdSet;
  readonly #ahead: number | null;
  readonly #resolve: ResolveLesson;
  readonly #now: number;
  #last: Moment | null;
  #isInOrder = true;

  constructor(resolve: ResolveLesson, now: number, before: Folded | null = null) {
    this.#draft = new Draft(before?.progress ?? noProgress);
    this.#ids = before?.ids ?? new IdSet();
    this.#ahead = before?.ahead ?? null;
    this.#last = before?.last ?? null;
    this.#resolve = resolve;
    this.#now = now;
  }

  add(event: ProgressEvent): void {
    if (!this.#isInOrder) return;
    const time = Date.parse(event.at);
    const last = this.#last;
    const follows = last === null || time > last.time || (time === last.time && event.id > last.id);
    this.#isInOrder = follows && isPast(time, this.#now) && this.#ids.add(event.id);
    if (!this.#isInOrder) return;
    this.#last = { time, id: event.id };
    add(this.#draft, event, time, this.#resolve);
  }

  /** To be asked for once, when all events were added. */
  get result(): Folded | null {
    if (!this.#isInOrder) return null;
    return { progress: this.#draft.finish(), ids: this.#ids, last: this.#last, ahead: this.#ahead };
  }
}

/** Whether what was folded at another time is what would be folded at `now`: its events are on the same side of the clock. */
export function holdsNow({ last, ahead }: Pick<Folded, 'last' | 'ahead'>, now: number): boolean {
  return (last === null || isPast(last.time, now)) && (ahead === null || !isPast(ahead, now));
}

/** One more event on top. What it does not touch is shared with the progress before. */
export function apply(progress: Progress, event: ProgressEvent, resolve: ResolveLesson = (id) => id): Progress {
  const draft = new Draft(progress);
  add(draft, event, Date.parse(event.at), resolve);
  return draft.finish();
}

function add(draft: Draft, event: ProgressEvent, time: number, resolve: ResolveLesson): void {
  draft.events += 1;
  draft.noteTime(event.at, time);
  // Journals are merged: that something was taken back may be known before it is.
  if (draft.undone.has(event.id) && event.type in undoable) {
    if ('begins' in event) beginQuiz(draft, event);
    return;
  }
  switch (event.type) {
    case 'lesson-opened':
      visit(draft, resolve(event.lesson), event.at, {});
      break;
    case 'step-reached':
      visit(draft, resolve(event.lesson), event.at, { step: Math.max(1, Math.floor(event.step)) });
      break;
    case 'lesson-completed':
      visit(draft, resolve(event.lesson), event.at, { completed: true });
      break;
    case 'predicted': {
      const { guess, actual = null } = event;
      draft.predictions.put(`${resolve(event.lesson)}:${event.about}`, { guess, actual });
      break;
    }
    case 'simulation-run': {
      const lesson = event.lesson === undefined ? '' : resolve(event.lesson);
      const key = runKey(lesson, event.simulation, event.scenario ?? null);
      draft.runs.put(key, (draft.runs.get(key) ?? 0) + 1);
      const { goal, challenge, stars = 0 } = event;
      if (goal !== undefined) draft.goals.put(`${key} ${goal}`, true);
      if (challenge !== undefined) {
        const name = `${event.simulation}/${challenge}`;
        draft.stars.put(name, Math.max(draft.stars.get(name) ?? 0, Math.min(Math.max(Math.floor(stars), 0), 3)));
      }
      break;
    }
    case 'answered': {
      const { id, at, correct, points = correct ? 1 : 0, confidence = null, ms } = event;
      const told = { at, correct, points: share(points, 1), confidence, ...(ms !== undefined && { ms }), event: id };
      const attempt = asCounted(draft, told);
      draft.answers.add(event.question, attempt);
      addOutcome(draft, event, { item: event.question, right: attempt.correct, points: attempt.points });
      break;
    }
    case 'reviewed': {
      const { id, at, card, rating } = event;
      const right = rating !== 'again';
      draft.cards.add(card, { at, rating, event: id });
      addOutcome(draft, event, { item: card, right, points: right ? 1 : 0 });
      break;
    }
    case 'passed':
      addOutcome(draft, event, { item: event.item, right: null, points: 0 });
      break;
    case 'undone':
      draft.undone.put(event.event, true);
      takeBack(draft, event.event);
      break;
    case 'bookmarked':
    case 'noted': {
      const { id, at, step } = event;
      const mark = { lesson: resolve(event.lesson), step: Math.max(1, Math.floor(step)), at, event: id };
      if (event.type === 'noted') draft.notes.put(id, { ...mark, text: event.text });
      else draft.bookmarks.put(id, mark);
      break;
    }
    case 'drafted': {
      const { question, text, level } = event;
      if (level === undefined) draft.drafts.put(question, text);
      else {
        draft.drafts.remove(question);
        draft.answersWritten.add(question, { text, level });
      }
      break;
    }
    case 'practised':
      draft.unfinished.put(event.practice, event.state);
      break;
    case 'sorted': {
      const { practice, score, of, details = {} } = event;
      draft.rounds.add(practice, { score, of, details });
      draft.unfinished.remove(practice);
      draft.practices.put(practice, Math.max(share(score, of), draft.practices.get(practice) ?? 0));
      break;
    }
    case 'suspended':
    case 'flagged':
    case 'overruled':
    case 'planned':
      addDecision(draft, event);
      break;
    case 'claimed': {
      const lesson = resolve(event.lesson);
      draft.claimed.put(lesson, { at: event.at, event: event.id });
      break;
    }
    case 'lesson-reset':
      resetLesson(draft, resolve(event.lesson), event.items);
      break;
    default:
      event satisfies never;
  }
}

/** What can be taken back. */
const undoable = {
  answered: true,
  reviewed: true,
  passed: true,
  bookmarked: true,
  noted: true,
  suspended: true,
  flagged: true,
  overruled: true,
  claimed: true,
};

function visit(draft: Draft, lesson: string, at: string, change: Partial<LessonProgress>): void {
  const before = draft.lessons.get(lesson) ?? { step: 1, farthest: 1, completed: false };
  const after = { ...before, ...change, at };
  draft.lastLesson = lesson;
  draft.lessons.put(lesson, { ...after, farthest: Math.max(before.farthest, after.step) });
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0;
}
