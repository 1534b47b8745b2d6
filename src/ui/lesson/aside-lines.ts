/** What belongs to a step and stands beside its text: its simulation, the steps of the lesson, and the words explained here. */
import type { Lesson } from '../../course/lesson.js';
import { history, look, type Playback } from '../../simulations/engine/playback.js';
import { columnsOf } from '../../text/columns.js';
import { type Line, line, span } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import { scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { truncate } from '../../text/width.js';
import { termLines } from '../track/lesson-card.js';

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

export function stepLines({ lesson, step }: AsideView, { columns }: Size): readonly Line[] {
  return [
    [span('Steps', 'dim')],
    ...lesson.steps.map(({ title }, index): Line => {
      const isHere = index === step;
      const text = truncate(title, columns - 4);
      return [
        span(isHere ? '▸ ' : '  ', 'accent'),
        span(`${index + 1} `, 'dim'),
        isHere ? { text, bold: true } : span(text, index < step ? 'dim' : undefined),
      ];
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
  const title = here.length > 0 ? 'Words of this step' : 'Words of this lesson';
  return [...steps, [], [span(title, 'dim')], ...scrolled(terms, { ...size, rows: left + 1 }, 0)];
}

/** The simulation above, and the steps and words under it, as far as there are rows. */
export function asideLines(view: AsideView, size: Size): readonly Line[] {
  if (view.run === null) return stepsAndTerms(view, size);
  const steps = view.lesson.steps.length + 2;
  const room = Math.min(22, Math.max(8, size.rows - steps));
  const run = runLines(view.run, { ...size, rows: room });
  const left = size.rows - run.length - 1;
  return left < 3 ? run : [...run, [], ...stepsAndTerms(view, { ...size, rows: left })];
}

/** The mechanism, its first gauge over time, and the clock. */
export function runLines({ playback, isReady }: AsideRun, { columns, rows }: Size): readonly Line[] {
  const [lane] = playback.lanes;
  const { simulation, scenario, until } = lane.plan;
  const reading = look(lane);
  const title = scenario === null ? simulation.title : (simulation.scenarios[scenario]?.title ?? simulation.title);
  const [gauge] = simulation.gauges;
  const chart = rows >= 14 && gauge !== undefined ? Math.max(3, Math.floor(rows * 0.3)) : 0;
  const picture = Math.max(5, rows - 2 - (chart > 0 ? chart + 2 : 0));
  const clock = isReady
    ? span('ready: enter at the end of the step runs it', 'accent')
    : span(`▶ ${formatQuantity(lane.at, 's', until >= 100 ? 0 : 1)} of ${formatQuantity(until, 's')}`, 'dim');
  const lines: Line[] = [
    [{ text: truncate(title, columns), bold: true }],
    ...reading.picture({ columns, rows: Math.min(picture, 16) }),
  ];
  if (chart > 0 && gauge !== undefined) {
    const samples = history(lane, 0);
    const grown = Math.max(1, Math.round((lane.at / until) * columns));
    const values = Array.from({ length: grown }, (_, cell) => {
      const value = samples[Math.min(samples.length - 1, Math.floor((cell / grown) * samples.length))] ?? 0;
      return Number.isFinite(value) ? value : null;
    });
    const top = Math.max(1, ...values.map((value) => value ?? 0));
    const now = reading.gauges()[0] ?? Number.NaN;
    lines.push(
      line(
        span(gauge.label, 'dim'),
        span(Number.isFinite(now) ? `  ${formatQuantity(Number(now.toPrecision(3)), gauge.unit)}` : ''),
      ),
      ...columnsOf(values, top, { columns: grown, rows: chart }, 'series-a'),
    );
  }
  return [...lines, [clock]];
}
