import type { Course } from '../../../course/course.js';
import { bar } from '../../../text/draw.js';
import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { padEnd, truncate } from '../../../text/width.js';
import { spokenTime } from '../../kit/duration.js';
import { prose } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { scrollBindings } from '../../kit/scrolling.js';
import { type Stage, said } from '../../kit/stages.js';
import { calibrationSentence } from '../calibration.js';
import { type Outcome, type Part, worthOf } from './plan.js';
import { elapsed, type Mock, type MockIntent } from './state.js';

/** What came of a field of the interview: a track, the whiteboard, the answer. */
export interface Field {
  readonly title: string;
  readonly points: number;
  readonly of: number;
  readonly skipped: number;
}

/** A lesson to go to, and why. */
export interface Advice {
  readonly lesson: string;
  readonly title: string;
  readonly because: string;
}

export interface Report {
  readonly fields: readonly Field[];
  readonly advice: readonly Advice[];
  readonly points: number;
  readonly of: number;
  readonly missed: number;
  /** Of the answer, by the learner's own score; null where there is none. */
  readonly level: number | null;
}

/** The interview summed up. A part that was not reached counts for nothing, and is said. */
export function reportOf({
  course,
  forks,
  parts,
  outcomes,
}: Pick<Mock, 'course' | 'forks' | 'parts' | 'outcomes'>): Report {
  const reached = parts.flatMap((part, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [{ part, outcome, worth: worthOf(part, parts) }];
  });
  const lessonOf = ({ kind, id }: Part) =>
    kind === 'fork' ? (forks.find((fork) => fork.id === id)?.lesson ?? '') : (course.questions[id]?.lesson ?? '');
  const fieldOf = (title: string, of: typeof reached): Field => ({
    title,
    points: of.reduce((sum, { outcome, worth }) => sum + (outcome.points ?? 0) * worth, 0),
    of: of.reduce((sum, { worth }) => sum + worth, 0),
    skipped: of.filter(({ outcome }) => outcome.points === null).length,
  });
  const ofKind = (kind: Part['kind']) => reached.filter(({ part }) => part.kind === kind);
  const fields = [
    ...course.tracks.map(({ title, lessons }) =>
      fieldOf(
        title,
        ofKind('question').filter(({ part }) => lessons.includes(lessonOf(part))),
      ),
    ),
    fieldOf('Whiteboard', ofKind('fork')),
    fieldOf('Your answer', ofKind('answer')),
  ].filter(({ of }) => of > 0);
  const advice = reached
    .filter(({ outcome }) => (outcome.points ?? 0) < 1)
    .flatMap(({ part, outcome }) =>
      part.kind === 'answer'
        ? answerAdvice(course, outcome)
        : adviceFor(course, lessonOf(part), reasonOf(part, outcome)),
    );
  return {
    fields,
    advice: merged(advice),
    points: fields.reduce((sum, field) => sum + field.points, 0),
    of: parts.reduce((sum, part) => sum + worthOf(part, parts), 0),
    missed: parts.length - outcomes.length,
    level: ofKind('answer')[0]?.outcome.level ?? null,
  };
}

function reasonOf({ kind }: Part, { points }: Outcome): string {
  if (kind === 'fork') return 'a fork at the whiteboard';
  return points === null ? 'a question you skipped' : 'a question you missed';
}

function answerAdvice(course: Course, { level }: Outcome): Advice[] {
  if (level === undefined || level >= 4) return [];
  return adviceFor(course, level < 3 ? 'star-stories' : 'mock-interview', `an answer at level ${level}`);
}

function adviceFor(course: Course, lesson: string, because: string): Advice[] {
  const title = course.lessons[lesson]?.title;
  return title === undefined ? [] : [{ lesson, title, because }];
}

/** One line a lesson, those with most reasons first. */
function merged(advice: readonly Advice[]): Advice[] {
  const byLesson = new Map<string, Advice[]>();
  for (const one of advice) byLesson.set(one.lesson, [...(byLesson.get(one.lesson) ?? []), one]);
  return [...byLesson.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((reasons) =>
      reasons.slice(0, 1).map((first) => ({
        ...first,
        because: reasons.length === 1 ? first.because : `${reasons.length} parts of this interview`,
      })),
    );
}

/** The last page: what was reached, and what to do next. */
export function reporting(mock: Mock, { scroll }: { readonly scroll: number }): Stage<Mock, MockIntent> {
  const report = reportOf(mock);
  return {
    status: 'report',
    bindings: [{ keys: ['enter'], intent: { type: 'go-on' }, meaning: 'leave' }, ...scrollBindings],
    done: true,
    form: null,
    update(intent, { size }) {
      if (intent.type !== 'scroll') return stay(mock);
      const to = scrollTarget(intent.key, scroll, page(mock, report, size).length, size.rows) ?? scroll;
      return step({ ...mock, at: { stage: 'report', scroll: to } });
    },
    view: (size) => scrolled(page(mock, report, size), size, scroll),
    say: () =>
      said(
        `The interview is over: ${rounded(report.points)} of ${report.of} points in ${usedBy(mock)}.`,
        ...report.fields.map(
          ({ title, points, of, skipped }) =>
            `${title}: ${rounded(points)} of ${of}${skipped === 0 ? '' : `, ${skipped} skipped`}.`,
        ),
        ...remarks(mock, report),
        ...(report.advice.length === 0 ? [nothingToRepair] : ['What to do next:']),
        ...report.advice.map(({ title, because }) => `${title}, because of ${because}.`),
      ),
    read: () => ({ type: 'go-on' }),
  };
}

const nothingToRepair = 'Nothing to repair. Do it again next week, with other questions.';

function page(mock: Mock, report: Report, { columns }: Size): Line[] {
  const measure = Math.min(columns, 84);
  const title = Math.min(28, measure - 26);
  return [
    line(
      { text: `${rounded(report.points)} of ${report.of} points`, bold: true },
      span(`   in ${usedBy(mock)}`, 'dim'),
    ),
    [],
    ...report.fields.map(
      ({ title: name, points, of, skipped }): Line =>
        line(
          ` ${padEnd(truncate(name, title), title + 2)}`,
          span(bar(points, of, 10, '░'), 'accent'),
          span(`  ${rounded(points)}/${of}`, 'dim'),
          span(skipped === 0 ? '' : `, ${skipped} skipped`, 'dim'),
        ),
    ),
    [],
    ...remarks(mock, report).flatMap((remark) => [...prose(remark, measure), []]),
    ...(report.advice.length === 0 ? prose(nothingToRepair, measure) : [[span('Next', 'heading')]]),
    ...report.advice.flatMap(({ title: lesson, because }, index) =>
      hangingIndent(
        [span(` ${String(index + 1).padStart(2)} `, 'accent')],
        [{ text: lesson }, span(`   ${because}`, 'dim')],
        measure,
      ),
    ),
  ];
}

/** What was not reached, and what the score of the answer rests on. */
function remarks({ calibration }: Mock, { missed, level }: Report): string[] {
  return [
    ...(missed === 0
      ? []
      : [`${plural(missed, 'part was', 'parts were')} not reached: answer faster, or skip sooner.`]),
    ...(level === null
      ? []
      : [`The answer counts a third, at level ${level} by your own score. ${calibrationSentence(calibration)}`]),
  ];
}

function usedBy(mock: Mock): string {
  return spokenTime(elapsed(mock));
}

function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
