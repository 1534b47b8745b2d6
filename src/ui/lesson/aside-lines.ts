/** What belongs to a step and stands beside its text: its simulation, the steps of the lesson, and the words explained here. */

import type { Lesson } from '../../course/lesson.js';
import { history, type Lane, look, type Playback } from '../../simulations/engine/playback.js';
import { knobText } from '../../store/simulation-words.js';
import { columnLines } from '../../text/columns.js';
import { type Line, line, span } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import { scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { termLines } from '../track/lesson-card.js';
import { stepMark, stepTitles } from '../track/step-titles.js';

/** A run beside the text: it stands ready until the learner has run it, and from then on it plays by itself. */
export interface AsideRun {
  readonly playback: Playback;
  readonly isReady: boolean;
}

export interface AsideView {
  readonly lesson: Lesson;
  /** From 0. */
  readonly step: number;
  readonly run: AsideRun | null;
}

function stepLines({ lesson, step }: AsideView, { columns }: Size): readonly Line[] {
  return [
    [span(phrase('Steps'), 'dim')],
    ...stepTitles(lesson.steps, columns, (index) => {
      const isHere = index === step;
      const tone = index < step ? 'dim' : undefined;
      return { mark: stepMark(index, lesson.steps.length, isHere), isHere, tone };
    }),
  ];
}

/** Steps above, the words of this step below, and of the whole lesson where it explains none. */
export function stepsAndTerms(view: AsideView, size: Size): readonly Line[] {
  const steps = stepLines(view, size);
  const here = termLines(view.lesson, size.columns, view.step);
  const terms = here.length > 0 ? here : termLines(view.lesson, size.columns);
  const left = size.rows - steps.length - 3;
  if (terms.length === 0 || left < 3) return steps;
  const title = here.length > 0 ? phrase('Words of this step') : phrase('Words of this lesson');
  return [...steps, [], [span(title, 'dim')], ...scrolled(terms, { ...size, rows: left + 1 }, 0)];
}

/** The narrowest that a picture of a simulation still says something, in cells. */
const leastForRun = 42;

/** The simulation above, and the steps and words under it, as far as there are rows. */
export function asideLines(view: AsideView, size: Size): readonly Line[] {
  if (view.run === null || size.columns < leastForRun) return stepsAndTerms(view, size);
  const steps = stepLines(view, size).length + 1;
  const run = runLines(view.run, { ...size, rows: Math.min(22, Math.max(8, size.rows - steps)) });
  const left = size.rows - run.length - 1;
  return left < 3 ? run : [...run, [], ...stepsAndTerms(view, { ...size, rows: left })];
}

/** Rows of a mechanism in which nothing has happened yet: higher, it is an empty box. */
const restingPicture = 9;

/** The mechanism as it stands, and under it how it is set before it has run, or what it did so far. */
export function runLines({ playback, isReady }: AsideRun, { columns, rows }: Size): readonly Line[] {
  const [lane] = playback.lanes;
  const { simulation, scenario, until } = lane.plan;
  const title = scenario === null ? simulation.title : (simulation.scenarios[scenario]?.title ?? simulation.title);
  const head: Line[] = [[{ text: truncate(title, columns), bold: true }]];
  const picture = (room: number) => look(lane).picture({ columns, rows: Math.min(24, Math.max(5, room)) });
  if (isReady) {
    const invitation: Line[] = [[], [span(phrase('Ready: enter, at the end, runs it.'), 'accent')]];
    const set = settingLines(lane, columns);
    const below = set.length + 4 + invitation.length + head.length + 5 <= rows ? [[], ...set] : [];
    return [
      ...head,
      ...picture(Math.min(restingPicture, rows - head.length - invitation.length - below.length)),
      ...invitation,
      ...below,
    ];
  }
  const clock = line(
    span(
      `▶ ${phrase('{part} of {whole}', {
        part: formatQuantity(lane.at, 's', until >= 100 ? 0 : 1),
        whole: formatQuantity(until, 's'),
      })}`,
      'dim',
    ),
  );
  const chart = rows >= 14 && simulation.gauges.length > 0 ? Math.min(14, Math.max(4, Math.floor(rows * 0.35))) : 0;
  return [
    ...head,
    ...picture(rows - 2 - chart),
    ...(chart > 0 ? gaugeLines(lane, { columns, rows: chart }) : []),
    clock,
  ];
}

/** What it is set to, of what is worth turning. */
function settingLines({ plan }: Lane, columns: number): readonly Line[] {
  const { simulation, scenario, knobs } = plan;
  const names = scenario === null ? [] : (simulation.scenarios[scenario]?.turn ?? []);
  const shown = names.flatMap((name) => {
    const knob = simulation.knobs[name];
    const value = knobs[name];
    return knob === undefined || value === undefined ? [] : [{ label: knob.label, text: knobText(knob, value) }];
  });
  const label = Math.max(0, ...shown.map((each) => width(each.label))) + 3;
  return shown.map((each) => line(span(padEnd(each.label, label), 'dim'), truncate(each.text, columns - label)));
}

/** The first gauge until now, on the scale of the most that it has been. */
function gaugeLines(lane: Lane, { columns, rows }: Size): readonly Line[] {
  const [gauge] = lane.plan.simulation.gauges;
  if (gauge === undefined) return [];
  const samples = history(lane, 0);
  const grown = Math.max(1, Math.round((lane.at / lane.plan.until) * columns));
  const values = Array.from({ length: grown }, (_, cell) => {
    const value = samples[Math.min(samples.length - 1, Math.floor((cell / grown) * samples.length))] ?? 0;
    return Number.isFinite(value) ? value : null;
  });
  const now = look(lane).gauges()[0] ?? Number.NaN;
  // Samples come a little after the moment that is drawn: the value of now counts among them.
  const top = Math.max(...values.map((value) => value ?? 0), Number.isFinite(now) ? now : 0);
  const reads = Number.isFinite(now) ? `  ${formatQuantity(Number(now.toPrecision(3)), gauge.unit)}` : '';
  const most = `   ${phrase('at most {value}', { value: formatQuantity(Number(top.toPrecision(3)), gauge.unit) })}`;
  // In a narrow place what it has been gives way to the name of what it is, and then the name: a number is never cut.
  const isRoomy = width(gauge.label) + width(reads) + width(most) <= columns;
  return [
    [],
    line(
      span(truncate(gauge.label, Math.max(4, columns - width(reads))), 'dim'),
      reads,
      span(isRoomy ? most : '', 'dim'),
    ),
    ...columnLines(values, top, { columns: grown, rows: rows - 2 }, 'series-a'),
  ];
}
