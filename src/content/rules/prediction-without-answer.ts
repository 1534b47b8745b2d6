import { hasMetric } from '../run-cache.js';
import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const predictionWithoutAnswer: Rule = {
  name: 'prediction-without-answer',
  severity: 'error',
  reason: 'A run must answer the question that was asked before it, or the guess was for nothing.',
  *find({ course, runCache }) {
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'simulation')) {
        const { predict, simulation, scenario } = block.embed;
        if (predict === undefined) continue;
        const made = runCache.plan(block.embed);
        if ('fault' in made || !hasMetric(made.simulation, predict.metric)) continue;
        if ((runCache.measure(made)[predict.metric] ?? null) === null) {
          const message = `"${predict.ask}" has no answer: ${predict.metric} has no value in ${simulation} ${scenario}`;
          yield { place: block.place, message };
        }
      }
    }
  },
};
