import type { Course } from '../../../course/course.js';
import { findIn } from '../../../course/id.js';
import { bar } from '../../../text/draw.js';
import { spokenTime } from '../../../text/duration.js';
import { span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { padEnd, truncate } from '../../../text/width.js';
import { blank, type PageIntent, type Passage, pageStage } from '../../kit/page.js';
import { type Stage, stay } from '../../kit/practice.js';
import { calibrationSentence } from '../calibration.js';
import { type Outcome, type Part, worthOf } from './plan.js';
import { elapsed, type Mock } from './state.js';

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
    kind === 'fork'
      ? (forks.find((fork) => fork.id === id)?.lesson ?? '')
      : (findIn(course.questions, id)?.lesson ?? '');
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
        ofKind('question').filter(({ part }) => lessons.some((id) => id === lessonOf(part))),
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
  const title = findIn(course.lessons, lesson)?.title;
  return title === undefined ? [] : [{ lesson, title, because }];
}

/** One line a lesson, those with most reasons first. */
function merged(advice: readonly Advice[]): Advice[] {
  const countOf = ({ lesson }: Advice) => advice.filter((one) => one.lesson === lesson).length;
  return advice
    .filter(({ lesson }, index) => advice.findIndex((one) => one.lesson === lesson) === index)
    .sort((a, b) => countOf(b) - countOf(a))
    .map((one) => (countOf(one) === 1 ? one : { ...one, because: `${countOf(one)} parts of this interview` }));
}

/** The last page: what was reached, and what to do next. */
export function reporting(
  mock: Mock,
  at: { readonly scroll: number; readonly heard?: string },
): Stage<Mock, PageIntent> {
  return pageStage(mock, {
    passages: passages(mock, reportOf(mock), at.heard ?? ''),
    status: 'report',
    onwards: 'leave',
    done: true,
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...mock, at: { ...at, stage: 'report', scroll } }),
    goOn: () => stay(mock),
  });
}

function passages(mock: Mock, report: Report, heard: string): readonly Passage[] {
  const { fields, advice } = report;
  const points = `${rounded(report.points)} of ${report.of} points`;
  const used = spokenTime(elapsed(mock));
  return [
    {
      text: [{ text: points, bold: true }, span(` in ${used}`, 'dim')],
      spoken: `The interview is over: ${points} in ${used}.`,
    },
    blank,
    ...fields.map(({ title, points: got, of, skipped }): Passage => {
      const left = skipped === 0 ? '' : `, ${skipped} skipped`;
      return {
        text: [span(bar(got, of, 10, '─'), 'accent'), span(` ${rounded(got)}/${of}${left}`, 'dim')],
        mark: [{ text: ` ${padEnd(truncate(title, 28), 30)}` }],
        spoken: `${title}: ${rounded(got)} of ${of}${left}.`,
      };
    }),
    blank,
    ...remarks(mock, report).flatMap((text) => [{ text }, blank]),
    ...(heard === '' ? [] : [{ text: `Your interviewer: ${heard}` }, blank]),
    advice.length === 0
      ? { text: 'Nothing to repair. Do it again next week, with other questions.' }
      : { text: 'Next', tone: 'heading', spoken: 'What to do next:' },
    ...advice.map(
      ({ title, because }, index): Passage => ({
        text: [{ text: title }, span(` · ${because}`, 'dim')],
        mark: [span(` ${String(index + 1).padStart(2)} `, 'accent')],
        spoken: `${title}, because of ${because}.`,
      }),
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

function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
