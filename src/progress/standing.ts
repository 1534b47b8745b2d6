import type { LessonEntry } from '../course/course-index.js';
import { dayOf } from './clock.js';
import type { Progress } from './fold.js';

/**
 * How far a lesson is. To have turned its pages is not to have answered, and to have answered once is not to know it:
 * - `new`: never opened; `begun`: opened, not at its end yet;
 * - `seen`: its last step was passed, whatever was done on the way;
 * - `answered`: seen, and every question of its quiz was answered, right or wrong;
 * - `mastered`: answered, and every question and card in it was right on two different days, the last time too.
 * A lesson that asks nothing is never more than seen. A learner who says that they know a lesson is believed, until something
 * in it is wrong.
 */
export type Standing = 'new' | 'begun' | 'seen' | 'answered' | 'mastered';

export interface LessonStanding {
  readonly standing: Standing;
  /** Questions of its quiz that were never answered. */
  readonly unanswered: number;
  /** Questions and cards that were not yet right on two different days, or were wrong the last time. */
  readonly unsure: number;
  /** Whether it is mastered on the learner's word alone. */
  readonly isClaimed: boolean;
}

/** `minutesEast` is the time zone (local time minus UTC, in minutes): it decides what another day is. */
export function lessonStanding(
  lesson: Pick<LessonEntry, 'id' | 'questions' | 'cards'>,
  progress: Progress,
  minutesEast: number,
): LessonStanding {
  const at = progress.lessons[lesson.id];
  const answers = lesson.questions.map((id) => progress.answers[id] ?? []);
  const unanswered = answers.filter(({ length }) => length === 0).length;
  const met = [
    ...answers.map((attempts) => attempts.map((attempt) => ({ at: attempt.at, right: attempt.correct }))),
    ...lesson.cards.map((id) =>
      (progress.cards[id] ?? []).map((judgement) => ({ at: judgement.at, right: judgement.rating !== 'again' })),
    ),
  ];
  const unsure = met.filter((times) => !isRightAgain(times, minutesEast)).length;
  const claim = progress.claimed[lesson.id];
  const isBelieved =
    claim !== undefined && !met.some((times) => times.some(({ at: time, right }) => !right && isAfter(time, claim.at)));
  const earned = standingOf(at, unanswered, unsure, lesson.questions.length);
  const isClaimed = isBelieved && earned !== 'mastered';
  return { standing: isClaimed ? 'mastered' : earned, unanswered, unsure, isClaimed };
}

function standingOf(
  at: Progress['lessons'][string] | undefined,
  unanswered: number,
  unsure: number,
  questions: number,
): Standing {
  if (at === undefined) return 'new';
  if (!at.completed) return 'begun';
  if (unanswered > 0 || questions === 0) return 'seen';
  return unsure > 0 ? 'answered' : 'mastered';
}

function isAfter(time: string, other: string): boolean {
  return Date.parse(time) > Date.parse(other);
}

function isRightAgain(met: readonly Met[], minutesEast: number): boolean {
  if (met.at(-1)?.right !== true) return false;
  let first: number | null = null;
  for (const { at, right } of met) {
    if (!right) continue;
    const day = dayOf(Date.parse(at), minutesEast);
    if (first !== null && day !== first) return true;
    first = day;
  }
  return false;
}

interface Met {
  readonly at: string;
  readonly right: boolean;
}

/** How many lessons have come at least so far; each counts in all that it has passed. */
export interface StandingCounts {
  readonly seen: number;
  readonly answered: number;
  readonly mastered: number;
}

export function countStandings(standings: readonly Standing[]): StandingCounts {
  const from = (...those: Standing[]) => standings.filter((standing) => those.includes(standing)).length;
  return {
    seen: from('seen', 'answered', 'mastered'),
    answered: from('answered', 'mastered'),
    mastered: from('mastered'),
  };
}
