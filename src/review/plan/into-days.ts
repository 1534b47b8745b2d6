import type { LessonLeft } from './lessons-left.js';

/** A lesson, or a part of one, on a day. */
export interface LessonOnDay {
  readonly lesson: string;
  readonly minutes: number;
  readonly part: 'whole' | 'begin' | 'go on' | 'finish';
}

export interface DayPlan {
  /** 0 is today. */
  readonly day: number;
  /** Minutes of review. */
  readonly review: number;
  readonly lessons: readonly LessonOnDay[];
}

export interface Fit {
  readonly days: readonly DayPlan[];
  /** Lessons that there is no time for, or not enough. */
  readonly leftOut: readonly string[];
  /** Questions and cards of the last day for which there is no time any more. */
  readonly reviewsLeftOut: number;
}

export interface Time {
  /** Minutes on a day, and those of today that are gone. */
  readonly minutes: number;
  readonly spentToday: number;
  /** Days until the interview, today among them; at least one. */
  readonly days: number;
  /** Seconds that a question or card takes. */
  readonly secondsEach: number;
  /** What comes back on each day as things are. */
  readonly load: readonly number[];
  /** The days after its first on which something new comes back. */
  readonly comesBack: readonly number[];
}

/** Less than this is no time to begin a lesson in, in minutes. */
const leastPart = 4;

/** With so many days, the last one is kept free of anything new. */
const daysForRest = 3;

/**
 * Puts lessons into days, in their order: reviews come first, because what is forgotten is lost twice, and lessons take what is
 * left. A lesson that does not fit whole is begun, and goes on on the next day. What a lesson teaches comes back in later days.
 */
export function intoDays(lessons: readonly LessonLeft[], time: Time): Fit {
  const { days, secondsEach } = time;
  const load = Array.from({ length: days }, (_, day) => time.load[day] ?? 0);
  const waiting = lessons.map((lesson) => ({ ...lesson, isBegun: false }));
  const planned: DayPlan[] = [];
  let late = 0;
  for (let day = 0; day < days; day += 1) {
    let room = Math.max(0, time.minutes - (day === 0 ? time.spentToday : 0));
    const due = (load[day] ?? 0) + late;
    const asked = Math.min(due, Math.floor((room * 60) / secondsEach));
    late = due - asked;
    const review = asked === 0 ? 0 : Math.max(1, Math.round((asked * secondsEach) / 60));
    room = late > 0 ? 0 : Math.max(0, room - review);
    const isForRest = day === days - 1 && days >= daysForRest;
    const taken: LessonOnDay[] = [];
    for (let next = waiting[0]; next !== undefined && !isForRest; next = waiting[0]) {
      const isWhole = next.minutes <= room;
      if (!isWhole && room < leastPart) break;
      const minutes = Math.min(next.minutes, room);
      const part = isWhole ? (next.isBegun ? 'finish' : 'whole') : next.isBegun ? 'go on' : 'begin';
      taken.push({ lesson: next.lesson, minutes, part });
      room -= minutes;
      if (isWhole) {
        comeBack(load, day, next, time.comesBack);
        waiting.shift();
      } else waiting[0] = { ...next, minutes: next.minutes - minutes, isBegun: true };
    }
    planned.push({ day, review, lessons: taken });
  }
  return { days: planned, leftOut: waiting.map(({ lesson }) => lesson), reviewsLeftOut: late };
}

/** Questions were answered in the lesson; its cards are turned for the first time on the day after. */
function comeBack(load: number[], day: number, { questions, cards }: LessonLeft, gaps: readonly number[]): void {
  const add = (at: number, count: number) => {
    if (load[at] !== undefined) load[at] += count;
  };
  for (const gap of gaps) {
    add(day + gap, questions);
    add(day + 1 + gap, cards);
  }
  add(day + 1, cards);
}
