import type { CourseIndex, LessonEntry } from '../../course/course-index.js';
import { findIn, type LessonId } from '../../course/id.js';
import type { Progress } from '../../progress/fold.js';
import { lessonStanding, type Standing } from '../../progress/standing.js';
import { type Resume, resume, streakDays, type TrackProgress, trackProgress } from '../../progress/summary.js';
import { dueItems } from '../../review/due.js';
import { minutesFor, secondsEach } from '../../review/pace.js';
import { type Plan, planOf } from '../../review/plan/plan.js';
import { expectedRecall } from '../../review/recall.js';

/** How far back the chart of recall goes, in days. */
const recallDays = 42;

export interface LessonFacts {
  readonly entry: LessonEntry;
  readonly standing: Standing;
  /** Questions and cards of it that are due today. */
  readonly due: number;
}

export interface TrackFacts {
  readonly progress: TrackProgress;
  readonly summary: string;
  readonly lessons: readonly LessonFacts[];
}

/** What a session today would be, in minutes; the lesson is the one that is in hand or comes next. */
export interface Today {
  readonly minutes: number;
  readonly review: number;
  readonly lesson: { readonly entry: LessonEntry; readonly minutes: number } | null;
}

/** All that home says about a learner, worked out once for each state of their progress. */
export interface HomeFacts {
  readonly tracks: readonly TrackFacts[];
  /** How many questions and cards are due today. */
  readonly due: number;
  readonly streak: number;
  readonly at: Resume | null;
  /** The very first lesson, for someone who has not begun any. */
  readonly first: LessonEntry | null;
  readonly today: Today;
  /** The days until the interview; null where none is named. */
  readonly plan: Plan | null;
  /** What would be recalled at the end of each of the last days, 0 to 1; see `expectedRecall`. */
  readonly recall: readonly (number | null)[];
}

/** `now` in milliseconds since 1970; `minutesEast` is local time minus UTC, in minutes. */
export function homeFacts(course: CourseIndex, progress: Progress, now: number, minutesEast: number): HomeFacts {
  const due = dueItems(course, progress, now, minutesEast);
  const counts = new Map<string, number>();
  for (const { lesson } of due) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  const overTracks = trackProgress(course, progress, minutesEast);
  const at = resume(course, progress);
  const hasBegun = overTracks.some(({ started }) => started > 0);
  const first = hasBegun
    ? null
    : (entriesOf(
        course,
        course.tracks.flatMap(({ lessons }) => lessons),
      )[0] ?? null);
  return {
    tracks: course.tracks.flatMap(({ summary, lessons }, index): TrackFacts[] => {
      const over = overTracks[index];
      if (over === undefined) return [];
      const facts = entriesOf(course, lessons).map((entry): LessonFacts => {
        const { standing } = lessonStanding(entry, progress, minutesEast);
        return { entry, standing, due: counts.get(entry.id) ?? 0 };
      });
      return [{ progress: over, summary, lessons: facts }];
    }),
    due: due.length,
    streak: streakDays(progress, now, minutesEast),
    at,
    first,
    plan: planOf(course, progress, { now, minutesEast }),
    today: today(
      at === null ? first : (findIn(course.lessons, at.lesson) ?? null),
      at,
      minutesFor(due.length, secondsEach(progress)),
    ),
    recall:
      due.length === 0 && Object.keys(progress.answers).length + Object.keys(progress.cards).length === 0
        ? []
        : expectedRecall(course, progress, { now, minutesEast, days: recallDays }),
  };
}

function entriesOf(course: CourseIndex, ids: readonly LessonId[]): LessonEntry[] {
  return ids.flatMap((id) => course.lessons[id] ?? []);
}

function today(entry: LessonEntry | null, at: Resume | null, review: number): Today {
  if (entry === null) return { minutes: review, review, lesson: null };
  const left = 1 - ((at?.step ?? 1) - 1) / Math.max(1, entry.steps.length);
  const minutes = Math.max(1, Math.round(entry.minutes * left));
  return { minutes: review + minutes, review, lesson: { entry, minutes } };
}
