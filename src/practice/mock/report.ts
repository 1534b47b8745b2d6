import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { bar } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, truncate } from '../../text/width.js';
import { spokenTime } from '../kit/duration.js';
import { count, prose } from '../kit/page.js';
import type { Exercise } from '../legacy-exercise.js';
import { said, stage } from '../stage.js';
import { elapsed, type Interview } from './interview.js';

/** What came of a field of the interview: a track, the whiteboard, the answer. */
export interface Field {
  readonly title: string;
  readonly points: number;
  readonly asked: number;
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
  readonly level: number | null;
}

/** The interview summed up. A part that was not reached counts for nothing, and is said. */
export function reportOf({ course, forks, parts, outcomes }: Interview): Report {
  const reached = parts
    .slice(0, outcomes.length)
    .map((part, index) => ({ part, outcome: outcomes[index] ?? { points: null } }));
  const lessonOf = (id: string) => findIn(course.questions, id)?.lesson ?? '';
  const fieldOf = (title: string, of: typeof reached): Field => ({
    title,
    points: of.reduce((sum, { outcome }) => sum + (outcome.points ?? 0), 0),
    asked: of.length,
    skipped: of.filter(({ outcome }) => outcome.points === null).length,
  });
  const questions = reached.filter(({ part }) => part.kind === 'question');
  const answer = reached.find(({ part }) => part.kind === 'answer');
  const fields = [
    ...course.tracks.map(({ title, lessons }) =>
      fieldOf(
        title,
        questions.filter(({ part }) => lessons.some((id) => id === lessonOf(part.id))),
      ),
    ),
    fieldOf(
      'Whiteboard',
      reached.filter(({ part }) => part.kind === 'fork'),
    ),
    ...(answer === undefined ? [] : [fieldOf('Your answer', [answer])]),
  ].filter(({ asked }) => asked > 0);
  const level = answer?.outcome.level ?? null;
  const weak = reached.filter(({ outcome }) => (outcome.points ?? 0) < 1);
  const advice = [
    ...weak.flatMap(({ part, outcome }) => {
      if (part.kind === 'answer') return [];
      const lesson = part.kind === 'fork' ? (forks.find(({ id }) => id === part.id)?.lesson ?? '') : lessonOf(part.id);
      const because =
        part.kind === 'fork'
          ? 'a fork at the whiteboard'
          : outcome.points === null
            ? 'a question you skipped'
            : 'a question you missed';
      return adviceFor(course, lesson, because);
    }),
    ...(level !== null && level < 4
      ? adviceFor(course, level < 3 ? 'star-stories' : 'mock-interview', `an answer at level ${level}`)
      : []),
  ];
  return {
    fields,
    advice: merged(advice),
    points: fields.reduce((sum, field) => sum + field.points, 0),
    of: parts.length,
    missed: parts.length - outcomes.length,
    level,
  };
}

function adviceFor(course: Course, lesson: string, because: string): Advice[] {
  const title = findIn(course.lessons, lesson)?.title;
  return title === undefined ? [] : [{ lesson, title, because }];
}

/** One line a lesson, those with most reasons first. */
function merged(advice: readonly Advice[]): Advice[] {
  const byLesson = new Map<string, Advice[]>();
  for (const one of advice) byLesson.set(one.lesson, [...(byLesson.get(one.lesson) ?? []), one]);
  return [...byLesson.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((reasons) => {
      const [first] = reasons;
      if (first === undefined) return [];
      return [
        {
          ...first,
          because: reasons.length === 1 ? first.because : `${reasons.length} parts of this interview`,
        },
      ];
    });
}

/** The last page: what was reached, and what to do next. */
export function reporting(interview: Interview, now: number): Exercise {
  const report = reportOf(interview);
  const used = spokenTime(elapsed(interview, now));
  const missed =
    report.missed === 0
      ? ''
      : `${count(report.missed, 'part was', 'parts were')} not reached: answer faster, or skip sooner.`;
  return stage({
    title: 'Mock interview',
    status: 'report',
    keys: [['enter', 'leave']],
    done: true,
    view({ columns, rows }) {
      const measure = Math.min(columns, 84);
      const head: Line[] = [
        line({ text: `${rounded(report.points)} of ${report.of} points`, bold: true }, span(`   in ${used}`, 'dim')),
        [],
        ...report.fields.map(
          ({ title, points, asked, skipped }): Line =>
            line(
              ` ${padEnd(truncate(title, 28), 30)}`,
              span(bar(points, asked, 10, '░'), 'accent'),
              span(`  ${rounded(points)}/${asked}`, 'dim'),
              span(skipped === 0 ? '' : `, ${skipped} skipped`, 'dim'),
            ),
        ),
        [],
        ...(missed === '' ? [] : [...prose(missed, measure, 'warn'), []]),
      ];
      const room = Math.max(1, rows - head.length - 1);
      const shown = report.advice.slice(0, room);
      const next: Line[] =
        shown.length === 0
          ? prose('Nothing to repair. Do it again next week, with other questions.', measure)
          : [
              [span('Next', 'heading')],
              ...shown.map(({ title, because }, index) =>
                line(
                  span(` ${String(index + 1).padStart(2)} `, 'accent'),
                  padEnd(truncate(title, measure - 34), measure - 33),
                  span(truncate(because, 28), 'dim'),
                ),
              ),
            ];
      return [...head, ...next].slice(0, rows);
    },
    say: said(
      `The interview is over: ${rounded(report.points)} of ${report.of} points in ${used}.`,
      ...report.fields.map(
        ({ title, points, asked, skipped }) =>
          `${title}: ${rounded(points)} of ${asked}${skipped === 0 ? '' : `, ${skipped} skipped`}.`,
      ),
      ...(missed === '' ? [] : [missed]),
      ...(report.advice.length === 0
        ? ['Nothing to repair. Do it again next week, with other questions.']
        : ['What to do next:', ...report.advice.map(({ title, because }) => `${title}, because of ${because}.`)]),
    ),
    form: null,
  });
}

function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
