import { ended } from '../simulations/engine/playback-state.js';
import type { Aim } from '../simulations/engine/simulation.js';
import { type Line, type Span, span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import { type Challenging, longestCheer } from './challenging.js';
import { metricNamed, type Simulating } from './simulating.js';
import { tidyQuantity } from './simulation-words.js';

/** The words over a challenge: the task until it was tried, then what became of it, and what there is to see in it. */
export function challengeLines(simulating: Simulating, columns: number): Line[] {
  const { challenge: of, playback } = simulating;
  if (of === null) return [];
  const task: Line[] = [
    ...wrap([{ text: `${of.challenge.title}: `, bold: true }, span(of.challenge.task)], columns),
    costLine(simulating, of),
  ];
  if (of.stars === null || of.attempt === null || !(ended(playback) || of.beside)) return task;
  const judged = wrap([...starSpans(of), ...verdict(simulating, of)], columns);
  // Beside the best known, the two runs are what there is to look at.
  if (of.beside) return judged;
  return [
    ...judged,
    ...wrap([span(of.challenge.explanation, 'dim')], columns),
    ...(columns < 72 ? [] : wrap([span(`${phrase('Share it:')} ${shareText(simulating, of)}`, 'dim')], columns)),
  ];
}

/** What the knobs cost as they stand, where that does not depend on the run. */
function costLine({ playback }: Simulating, { challenge, most }: Challenging): Line {
  const { label, unit, of, counted } = challenge.cost;
  const now = counted ? label : `${label} ${tidyQuantity(of(playback.lanes[0].plan.knobs, {}), unit)}`;
  return [
    span(`${phrase('Cost')}  ${now}`, 'dim'),
    span(most > 0 ? `   ${phrase('best so far')} ${'★'.repeat(most)}` : '', 'good'),
  ];
}

/** "★★☆ ": they appear one after the other while a success is celebrated. */
function starSpans({ stars, cheering }: Challenging): Span[] {
  const count = stars ?? 0;
  const shown = cheering === null ? count : Math.min(count, 1 + Math.floor((cheering / longestCheer) * count));
  return [span('★'.repeat(shown), 'good'), span(`${'☆'.repeat(3 - shown)} `, 'dim')];
}

function verdict({ simulation }: Simulating, { attempt, best, challenge }: Challenging): Span[] {
  if (attempt === null) return [];
  const { unit, label } = challenge.cost;
  if (attempt.missed.length > 0) {
    const missed = attempt.missed.map((aim) => {
      const metric = metricNamed(simulation, aim.metric);
      const value = attempt.metrics[aim.metric] ?? null;
      const came = value === null ? phrase('never') : tidyQuantity(value, metric?.unit);
      return phrase('{metric} {came}, wanted {aim}', {
        metric: metric?.label ?? aim.metric,
        came,
        aim: aimText(aim, metric?.unit),
      });
    });
    return [span(phrase('Not yet: {missed}.', { missed: missed.join('; ') }), 'warn')];
  }
  const cost = `${label} ${tidyQuantity(attempt.cost, unit)}`;
  if (best === null || attempt.cost <= best.cost)
    return [span(phrase('Done, with {cost}. Nothing better is known.', { cost }))];
  return [
    span(
      phrase('Done, with {cost}. The best known needs {best}: b runs it beside yours.', {
        cost,
        best: tidyQuantity(best.cost, unit),
      }),
    ),
  ];
}

function aimText({ atMost, atLeast }: Aim, unit?: string): string {
  return atMost === undefined
    ? phrase('at least {value}', { value: tidyQuantity(atLeast ?? 0, unit) })
    : phrase('at most {value}', { value: tidyQuantity(atMost, unit) });
}

/** The command that gives somebody else the same challenge, with the same chance in it. */
function shareText({ simulation }: Pick<Simulating, 'simulation'>, { name, seed }: Challenging): string {
  return `backpressure sim ${simulation.id} --challenge ${name} --seed ${seed}`;
}
