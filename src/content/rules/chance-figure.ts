import type { MetricReference } from '../expression.js';
import { hasMetric, type RunCache } from '../run-cache.js';
import type { Rule } from './rule.js';
import { runsIn } from './runs.js';

/** How far another seed may be from the figure, as a share of it, before the figure is called chance. */
const most = 0.1;

/** Enough to notice; a run that comes out alike with two of them has nothing random in what is measured. */
const otherSeeds = [2, 3, 4, 5];

export const chanceFigure: Rule = {
  name: 'chance-figure',
  severity: 'warning',
  reason: 'A figure that chance decides stands beside its mean, or a reader takes one draw for a law.',
  *find({ course, runCache }) {
    for (const { claims } of Object.values(course.lessons)) {
      const runs = claims.flatMap(({ expression, place }) => runsIn(expression).map((run) => ({ run, place })));
      const meant = new Set(runs.filter(({ run }) => run.seeds > 1).map(({ run }) => nameOf(run)));
      for (const { run, place } of runs) {
        if (run.seeds > 1 || meant.has(nameOf(run))) continue;
        const other = farAway(run, runCache);
        if (other !== null) yield { place, message: `${other}; give its mean too, [… seeds=20 ${run.metric}]` };
      }
    }
  },
};

function nameOf({ reference, metric }: MetricReference): string {
  return JSON.stringify([reference, metric]);
}

/** "refusedB is 34.3 with seed 1 and 44.3 with seed 2"; null where all seeds say about the same. */
function farAway({ reference, metric }: MetricReference, runCache: RunCache): string | null {
  const made = runCache.plan(reference);
  if ('fault' in made || !hasMetric(made.simulation, metric)) return null;
  const first = runCache.measure(made)[metric] ?? null;
  if (first === null) return null;
  for (const seed of otherSeeds) {
    const value = runCache.measure({ ...made, seed })[metric] ?? null;
    if (value === null || (seed === 3 && value === first)) return null;
    if (Math.abs(value - first) > most * Math.abs(first))
      return `${metric} is ${Number(first.toPrecision(4))} with seed 1 and ${Number(value.toPrecision(4))} with seed ${seed}`;
  }
  return null;
}
