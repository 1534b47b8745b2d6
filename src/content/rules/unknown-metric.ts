import { hasMetric } from '../run-cache.js';
import type { Rule } from './rule.js';
import { allRuns } from './runs.js';

export const unknownMetric: Rule = {
  name: 'unknown-metric',
  severity: 'error',
  reason: 'A prediction, a goal and a claim need a metric that the simulation measures.',
  *find(context) {
    for (const { reference, metrics, place } of allRuns(context)) {
      const made = context.runCache.plan(reference);
      if ('fault' in made) continue;
      for (const metric of metrics.filter((name) => !hasMetric(made.simulation, name))) {
        const known = made.simulation.metrics.map(({ name }) => name).join(', ');
        yield { place, message: `${reference.simulation} has no metric "${metric}"; it has ${known}` };
      }
    }
  },
};
