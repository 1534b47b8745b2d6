import * as v from 'valibot';
import { cleanLine } from '../content/sanitize.js';
import type { CourseIndex } from '../course/course-index.js';
import type { Confidence } from '../progress/event.js';
import type { Progress } from '../progress/fold.js';
import { trackProgress } from '../progress/summary.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const line = (most: number) => v.pipe(v.string(), v.transform(cleanLine), v.minLength(1), v.maxLength(most));

/** How many answers were right, of how many given with this confidence. */
const rightOf = v.pipe(
  v.object({ right: count, of: count }),
  v.check(({ right, of }) => right <= of),
);

const lessons = { seen: count, answered: count, mastered: count };

const schema = v.object({
  v: v.literal(1),
  name: line(40),
  at: v.pipe(
    v.string(),
    v.check((at) => !Number.isNaN(Date.parse(at))),
  ),
  course: v.object({ id: line(100), title: line(200) }),
  lessons: v.object({ total: count, ...lessons }),
  tracks: v.pipe(v.array(v.object({ id: line(100), title: line(200), lessons: count, ...lessons })), v.maxLength(100)),
  calibration: v.object({ sure: rightOf, guess: rightOf }),
});

/** All that a team learns about a member; there is no answer, no draft, no note and no question in it. */
export type TeamSummary = v.InferOutput<typeof schema>;

/** No summary is longer, in bytes. */
export const longestSummary = 2 ** 16;

/** Whether a member can be called so: one line of up to 40 characters. */
export const isMemberName = (name: string): boolean => v.is(line(40), name) && cleanLine(name) === name;

/** Reads what a member shared, or says in a few words why it cannot be used. Anyone may have written it. */
export function readSummary(text: string): TeamSummary | { readonly wrong: string } {
  if (text.length > longestSummary) return { wrong: 'it is too long for a summary' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { wrong: 'it is not JSON' };
  }
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return read.output;
  const at = v.getDotPath(read.issues[0]);
  return { wrong: at === null ? 'it is no summary' : `its ${at} makes no sense` };
}

/** What this learner would share. `minutesEast` is the time zone: local time minus UTC, in minutes. */
export function summaryOf(
  course: CourseIndex & { readonly id: string; readonly title: string },
  progress: Progress,
  { name, now, minutesEast }: { readonly name: string; readonly now: number; readonly minutesEast: number },
): TeamSummary {
  const tracks = trackProgress(course, progress, minutesEast).map(
    ({ id, title, lessons, seen, answered, mastered }) => ({
      ...{ id, title, lessons, seen, answered, mastered },
    }),
  );
  const sum = (of: 'lessons' | 'seen' | 'answered' | 'mastered') =>
    tracks.reduce((total, track) => total + track[of], 0);
  return {
    v: 1,
    name,
    at: new Date(now).toISOString(),
    course: { id: course.id, title: course.title },
    lessons: { total: sum('lessons'), seen: sum('seen'), answered: sum('answered'), mastered: sum('mastered') },
    tracks,
    calibration: { sure: rightWhen(progress, 'sure'), guess: rightWhen(progress, 'guess') },
  };
}

function rightWhen(progress: Progress, confidence: Confidence): TeamSummary['calibration']['sure'] {
  const attempts = Object.values(progress.answers)
    .flat()
    .filter((attempt) => attempt.confidence === confidence);
  return { right: attempts.filter(({ correct }) => correct).length, of: attempts.length };
}
