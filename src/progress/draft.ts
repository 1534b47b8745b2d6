import type { Interview, Progress } from './progress.js';
import { ListTable, Table } from './table.js';

/** Times of events are noted once in this many milliseconds: zones differ by whole quarters of an hour, so no day goes missing. */
const quarter = 900_000;

/** A longer time between two events is a pause, and nobody learned in it. Milliseconds. */
const longestThought = 600_000;

/** Progress while it is being worked out from events: it changes in place, and what it began with stays as it was. */
export class Draft {
  events: number;
  lastLesson: string | null;
  interview: Interview | null;
  readonly lessons;
  readonly answers;
  readonly cards;
  readonly predictions;
  readonly runs;
  readonly goals;
  readonly stars;
  readonly drafts;
  readonly answersWritten;
  readonly rounds;
  readonly practices;
  readonly unfinished;
  readonly quizzes;
  readonly bookmarks;
  readonly notes;
  readonly undone;
  readonly suspended;
  readonly flagged;
  readonly overruled;
  readonly claimed;
  readonly #activeBefore: readonly string[];
  readonly #active: string[] = [];
  readonly #spent: number[];
  #lastQuarter: number;
  #lastTime: number;

  constructor(from: Progress) {
    this.events = from.events;
    this.lastLesson = from.lastLesson;
    this.interview = from.interview;
    this.lessons = new Table(from.lessons);
    this.answers = new ListTable(from.answers);
    this.cards = new ListTable(from.cards);
    this.predictions = new Table(from.predictions);
    this.runs = new Table(from.runs);
    this.goals = new Table(from.goals);
    this.stars = new Table(from.stars);
    this.drafts = new Table(from.drafts);
    this.answersWritten = new ListTable(from.answersWritten);
    this.rounds = new ListTable(from.rounds);
    this.practices = new Table(from.practices);
    this.unfinished = new Table(from.unfinished);
    this.quizzes = new Table(from.quizzes);
    this.bookmarks = new Table(from.bookmarks);
    this.notes = new Table(from.notes);
    this.undone = new Table(from.undone);
    this.suspended = new Table(from.suspended);
    this.flagged = new Table(from.flagged);
    this.overruled = new Table(from.overruled);
    this.claimed = new Table(from.claimed);
    this.#activeBefore = from.active;
    this.#lastQuarter = quarterOf(Date.parse(from.active.at(-1) ?? ''));
    this.#spent = from.spent.slice();
    this.#lastTime = from.lastTime;
  }

  /** Notes that something was done at `at`, which is `time` in milliseconds since 1970. */
  noteTime(at: string, time: number): void {
    const now = quarterOf(time);
    // What led up to an event belongs to the quarter that it began in.
    const thought = time - this.#lastTime;
    const latest = this.#spent.length - 1;
    if (latest >= 0 && thought > 0 && thought <= longestThought)
      this.#spent[latest] = (this.#spent[latest] ?? 0) + thought / 1000;
    this.#lastTime = time;
    if (now === this.#lastQuarter) return;
    this.#lastQuarter = now;
    this.#active.push(at);
    this.#spent.push(0);
  }

  /** The progress that was worked out; the draft is not used any more. */
  finish(): Progress {
    return {
      events: this.events,
      lessons: this.lessons.result,
      answers: this.answers.result,
      cards: this.cards.result,
      predictions: this.predictions.result,
      runs: this.runs.result,
      goals: this.goals.result,
      stars: this.stars.result,
      drafts: this.drafts.result,
      answersWritten: this.answersWritten.result,
      rounds: this.rounds.result,
      practices: this.practices.result,
      unfinished: this.unfinished.result,
      quizzes: this.quizzes.result,
      bookmarks: this.bookmarks.result,
      notes: this.notes.result,
      undone: this.undone.result,
      suspended: this.suspended.result,
      flagged: this.flagged.result,
      overruled: this.overruled.result,
      claimed: this.claimed.result,
      interview: this.interview,
      lastLesson: this.lastLesson,
      active: this.#active.length === 0 ? this.#activeBefore : this.#activeBefore.concat(this.#active),
      spent: this.#spent,
      lastTime: this.#lastTime,
    };
  }
}

function quarterOf(time: number): number {
  return Math.floor(time / quarter);
}
