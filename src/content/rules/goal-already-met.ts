import { hasMetric } from '../run-cache.js';
import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const goalAlreadyMet: Rule = {
  name: 'goal-already-met',
  severity: 'warning',
  reason: 'A goal that the scenario meets by itself leaves nothing to find out.',
  *find({ course, runCache }) {
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'simulation')) {
        const { goal, simulation, scenario } = block.embed;
        if (goal === undefined) continue;
        const made = runCache.plan(block.embed);
        if ('fault' in made || !hasMetric(made.simulation, goal.metric)) continue;
        const value = runCache.measure(made)[goal.metric] ?? null;
        if (value === null) continue;
        if (value > (goal.atMost ?? Number.POSITIVE_INFINITY) || value < (goal.atLeast ?? Number.NEGATIVE_INFINITY))
          continue;
        yield {
          place: block.place,
          message: `${simulation} ${scenario} meets the goal from the start: ${goal.metric} is ${value}`,
        };
      }
    }
  },
};
