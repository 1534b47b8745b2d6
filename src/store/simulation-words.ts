import type { KnobSettings } from '../course/block.js';
import { casesOf, type Goal, reaches } from '../course/goal.js';
import { choiceText, KnobError } from '../simulations/engine/knobs.js';
import { look } from '../simulations/engine/playback-state.js';
import { type Plan, Run, replan } from '../simulations/engine/run.js';
import type { Knob, KnobValues, Metric, Metrics, NumberKnob } from '../simulations/engine/simulation.js';
import { formatNumber, formatQuantity } from '../text/number.js';
import { isTried, metricNamed, readGuess, type Simulating } from './simulating.js';

/** "60/s", "no limit", "reject new": a knob's value as people read it. */
export function knobText(knob: Knob, value: number | string): string {
  if (knob.kind === 'choice') return choiceText(knob, String(value));
  if (Number(value) === 0 && knob.zero !== undefined) return knob.zero;
  return formatQuantity(Number(value), knob.unit, decimals(Number(value), knob));
}

/** "1 to 100", "0.1 to 5,000/s": what a knob can take. */
export function knobRange({ min, max, unit }: NumberKnob): string {
  if (unit === '%') return `${formatNumber(min * 100)} to ${formatQuantity(max, unit)}`;
  return `${formatNumber(min, decimalsOf(min))} to ${formatQuantity(max, unit)}`;
}

/** Why a number cannot be set, in a sentence; null where it can. */
export function knobRefusal(knob: NumberKnob, value: number): string | null {
  const isWhole = knob.integer !== true || Number.isInteger(value);
  if (Number.isFinite(value) && value >= knob.min && value <= knob.max && isWhole) return null;
  const said = Number.isFinite(value) ? formatQuantity(value, knob.unit) : 'that';
  return `“${knob.label}” cannot be ${said}; it takes ${isWhole ? '' : 'whole numbers from '}${knobRange(knob)}.`;
}

function decimalsOf(value: number): number | undefined {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length;
}

/** Two decimals unless the knob's own steps are finer. */
function decimals(value: number, { turn }: NumberKnob): number | undefined {
  if (Number.isInteger(value)) return undefined;
  const digits = decimalsOf(value) ?? 0;
  return turn !== 'log' && turn < 0.01 ? Math.min(digits, 6) : value < 0.1 ? Math.min(digits, 4) : undefined;
}

/** "98.7 ms", "98.7 ms ±1.2" where the run gives a 95 % interval, "–" where it has no value. */
export function metricText(metric: Metric, values: Metrics): string {
  const text = formatQuantity(values[metric.name] ?? null, metric.unit, metric.digits);
  const half = values[`${metric.name}95`];
  return half === undefined || half === null ? text : `${text} ±${formatQuantity(half, '', metric.digits)}`;
}

/** "time to drain at most 20 s". What the goal turns itself is said where that is more than the run's own knobs say. */
export function goalText(goal: Goal, metrics: readonly Metric[], knobs: KnobValues = {}): string {
  const metric = metrics.find(({ name }) => name === goal.metric);
  const side = goal.atMost === undefined ? 'at least' : 'at most';
  const under = Object.entries(goal.under ?? {})
    .filter(([knob, values]) => values.length > 1 || (knob in knobs && knobs[knob] !== values[0]))
    .map(([knob, values]) => `, with ${knob} at ${values.join(', ')}`);
  return `${metric?.label ?? goal.metric} ${side} ${formatQuantity(goal.atMost ?? goal.atLeast ?? 0, metric?.unit)}${under.join('')}`;
}

/** Whether the newest lane has reached the goal; null while it is still running, and for a run that nobody has turned a knob for. */
export function goalMet(simulating: Simulating, goal: Goal): boolean | null {
  const { playback } = simulating;
  const lane = playback.lanes.at(-1) ?? playback.lanes[0];
  if (!isTried(simulating)) return null;
  if (goal.under === undefined) return reaches(goal, look(lane).measure()[goal.metric] ?? null);
  return casesOf(goal).every((set) => reaches(goal, measuredWith(lane.plan, set)[goal.metric] ?? null));
}

/** What the run comes to with these knobs turned as well; nothing where the others forbid it. */
function measuredWith(plan: Plan, set: KnobSettings): Metrics {
  try {
    return new Run(replan(plan, set)).finish().measure();
  } catch (error) {
    if (error instanceof KnobError) return {};
    throw error;
  }
}

/** A measured value as it stands in a sentence: four digits that matter, no zeros after them. */
export function tidyQuantity(value: number, unit?: string): string {
  return formatQuantity(Number(value.toPrecision(4)), unit);
}

/** The number that was guessed, in the unit of its metric; null where none was, or a choice. */
export function guessedValue({ embed, prediction, simulation }: Simulating): number | null {
  const predict = embed?.predict;
  if (predict === undefined || prediction === null || predict.choices !== undefined) return null;
  const number = readGuess(prediction.guess);
  // A share is guessed as 62, as 62 % or as 0.62.
  const isPercent = metricNamed(simulation, predict.metric)?.unit === '%';
  if (number === null || !isPercent) return number;
  return number > 1 || prediction.guess.includes('%') ? number / 100 : number;
}

/** What was guessed and what it came to, as texts with units; null where nothing was guessed. */
export function gapTexts(simulating: Simulating): { guess: string; actual: string } | null {
  const { embed, prediction, simulation } = simulating;
  const predict = embed?.predict;
  if (predict === undefined || prediction === null) return null;
  const metric = metricNamed(simulation, predict.metric);
  const number = guessedValue(simulating);
  return {
    guess: number === null ? prediction.guess : formatQuantity(number, metric?.unit),
    actual: prediction.actual === null ? 'never' : tidyQuantity(prediction.actual, metric?.unit),
  };
}
