import { findIn } from '../course/id.js';
import { resume, streakDays, trackProgress } from '../progress/summary.js';
import { dueItems } from '../review/due.js';
import { planOf } from '../review/plan/plan.js';
import { planLine } from '../store/plan-words.js';
import { trackWords } from '../store/standing-words.js';
import { type Line, line } from '../text/line.js';
import { padEnd } from '../text/width.js';
import { phrase } from '../words/phrase.js';
import type { Speaking } from './speaking.js';

/** Where the learner stands and what to type next. */
export function tellOverview({ store, voice, now, minutesEast }: Speaking): void {
  const { course, progress } = store.getState();
  const at = resume(course, progress);
  const due = dueItems(course, progress, now(), minutesEast).length;
  const plan = planOf(course, progress, { now: now(), minutesEast });
  const streak = streakDays(progress, now(), minutesEast);
  const tracks = trackProgress(course, progress, minutesEast);
  const name = Math.max(...tracks.map(({ title }) => title.length), 0);
  const first = course.tracks.flatMap(({ lessons }) => lessons)[0];

  voice.say([line(course.title)]);
  voice.say(tracks.map((track): Line => line(`  ${padEnd(track.title, name)}  ${trackWords(track)}`)));
  const next: [string, string][] = [];
  if (at !== null) {
    const lesson = findIn(course.lessons, at.lesson);
    next.push([
      `backpressure learn ${at.lesson}`,
      phrase('continue: {lesson}, step {step} of {steps}', {
        lesson: lesson?.title ?? at.lesson,
        step: at.step,
        steps: lesson?.steps.length ?? 0,
      }),
    ]);
  } else if (first !== undefined && tracks.every(({ started }) => started === 0)) {
    next.push([
      `backpressure learn ${first}`,
      phrase('begin: {lesson}', { lesson: course.lessons[first]?.title ?? first }),
    ]);
  }
  next.push(
    ['backpressure review', due === 0 ? phrase('nothing is due') : phrase('{n} due', { n: due })],
    ...(plan === null ? [] : [['backpressure plan', planLine(plan)] satisfies [string, string]]),
    ['backpressure progress', phrase('how it is going')],
    ['backpressure lessons', phrase('all lessons')],
    ['backpressure sim', phrase('all simulations')],
    ['backpressure practice', phrase('all practices')],
    ['backpressure --help', phrase('everything else')],
  );
  const command = Math.max(...next.map(([words]) => words.length));
  voice.say([
    ...(streak > 1 ? [line(phrase('{n} day in a row.|{n} days in a row.', { n: streak })), []] : []),
    line(phrase('What to type next:')),
    ...next.map(([words, meaning]) => line(`  ${padEnd(words, command)}  ${meaning}`)),
  ]);
}
