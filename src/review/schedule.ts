import { createEmptyCard, type Grade as FsrsGrade, fsrs, Rating as Grade, type Card as Memory, State } from 'ts-fsrs';
import { dayOf, isPast } from '../progress/clock.js';
import type { Attempt, Judgement } from '../progress/fold.js';

/**
 * FSRS, as in Anki, from the ts-fsrs package. No fuzz, so that the same events give the same dates on every machine; no
 * learning steps within a day, because a course is not open all day.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const day = 86_400_000;

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;

/** How well an answer was known: a right guess is hard, right without a word is good, right and sure is easy. */
export function gradeOf({ correct, confidence }: Attempt): FsrsGrade {
  if (!correct) return Grade.Again;
  return confidence === 'guess' ? Grade.Hard : confidence === 'sure' ? Grade.Easy : Grade.Good;
}

export interface Scheduled {
  /** Milliseconds since 1970. */
  readonly due: number;
  /** Days until the chance of recall has fallen to 90 %, as FSRS estimates it; larger is better known. */
  readonly stability: number;
  readonly lapses: number;
}

/** When something comes back, given every time it was met up to `now` (milliseconds since 1970). Null if it never was. */
export function scheduleAnswers(attempts: readonly Attempt[], now: number): Scheduled | null {
  return replay(
    attempts.map((attempt) => ({ at: attempt.at, grade: gradeOf(attempt) })),
    now,
  );
}

export function scheduleCard(judgements: readonly Judgement[], now: number): Scheduled | null {
  return replay(
    judgements.map(({ at, rating }) => ({ at, grade: grades[rating] })),
    now,
  );
}

/** How well something was known from some moment on. */
export interface Remembered {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Days from then until the chance of recall has fallen to 90 %. */
  readonly stability: number;
}

/** What every meeting left behind, oldest first; those under a clock that was ahead of `now` are left out. */
export function answerMemories(attempts: readonly Attempt[], now: number): Remembered[] {
  return memories(
    attempts.map((attempt) => ({ at: attempt.at, grade: gradeOf(attempt) })),
    now,
  );
}

export function cardMemories(judgements: readonly Judgement[], now: number): Remembered[] {
  return memories(
    judgements.map(({ at, rating }) => ({ at, grade: grades[rating] })),
    now,
  );
}

/** The chance, 0 to 1, that something is still known so many days after it was met, as FSRS estimates it. */
export function chanceOfRecall(days: number, stability: number): number {
  return scheduler.forgetting_curve(Math.max(0, days), stability);
}

/** What happened to one thing: answers to a question, or judgements of a card. Neither: it is met today for the first time. */
export interface History {
  readonly attempts?: readonly Attempt[];
  readonly judgements?: readonly Judgement[];
}

/**
 * The days from today (0) on, fewer than `days`, on which something comes back if it is known each time, and answered on its day.
 * Something that is due already comes today. `today` is the number of a local day, see `dayOf`; `now` in milliseconds since 1970.
 */
export function futureDays(
  { attempts = [], judgements = [] }: History,
  {
    today,
    minutesEast,
    days,
    now,
  }: {
    readonly today: number;
    readonly minutesEast: number;
    readonly days: number;
    readonly now: number;
  },
): number[] {
  const met = [
    ...attempts.map((attempt) => ({ at: attempt.at, grade: gradeOf(attempt) })),
    ...judgements.map(({ at, rating }) => ({ at, grade: grades[rating] })),
  ];
  const noon = (number: number) => number * day + day / 2 - minutesEast * 60_000;
  const known = met.length === 0 ? null : replayed(met, now);
  let memory = known ?? scheduler.next(createEmptyCard(new Date(noon(today))), new Date(noon(today)), Grade.Good).card;
  const found: number[] = [];
  for (;;) {
    const at = Math.max(0, dayOf(memory.due.getTime(), minutesEast) - today);
    if (at >= days) return found;
    found.push(at);
    memory = scheduler.next(memory, new Date(noon(today + at)), Grade.Good).card;
  }
}

type Met = readonly { readonly at: string; readonly grade: FsrsGrade }[];

function memories(met: Met, now: number): Remembered[] {
  let clock = 0;
  let memory: Memory | null = null;
  const found: Remembered[] = [];
  for (const { at, grade } of met) {
    const time = Date.parse(at);
    if (!isPast(time, now)) continue;
    clock = Math.max(clock, time);
    memory = afterMeeting(memory ?? createEmptyCard(new Date(clock)), clock, grade);
    found.push({ from: clock, stability: memory.stability });
  }
  return found;
}

function replay(met: Met, now: number): Scheduled | null {
  const memory = replayed(met, now);
  return memory === null ? null : { due: memory.due.getTime(), stability: memory.stability, lapses: memory.lapses };
}

function replayed(met: Met, now: number): Memory | null {
  const times = met.map(({ at }) => Date.parse(at));
  const last = met.at(-1);
  if (last === undefined) return null;
  // What was met under a clock that was years ahead, and only there, is due at once: better asked again than never.
  let clock = times.find((time) => isPast(time, now)) ?? 0;
  let memory: Memory = createEmptyCard(new Date(clock));
  for (const [index, { grade }] of met.entries()) {
    // A clock set back, or two machines merged: time stands still rather than running backwards.
    const time = times[index] ?? clock;
    if (isPast(time, now)) clock = Math.max(clock, time);
    if (index < met.length - 1) memory = afterMeeting(memory, clock, grade);
  }
  return scheduler.next(memory, new Date(clock), last.grade).card;
}

/**
 * The memory after one meeting. Only the last meeting decides when something comes back, so the dates that FSRS would
 * work out for all four grades of each are left out: that is nearly all of its time.
 */
function afterMeeting(memory: Memory, time: number, grade: FsrsGrade): Memory {
  const days = memory.last_review === undefined ? 0 : dayOf(time, 0) - dayOf(memory.last_review.getTime(), 0);
  const isLapse = memory.state === State.Review && grade === Grade.Again;
  return {
    ...memory,
    ...scheduler.next_state(memory, days, grade),
    state: State.Review,
    lapses: memory.lapses + (isLapse ? 1 : 0),
    last_review: new Date(time),
  };
}
