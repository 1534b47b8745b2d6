import { hasMetric } from '../laboratory.js';
import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const predictionWithoutAnswer: Rule = {
  name: 'prediction-without-answer',
  severity: 'error',
  reason: 'A run must answer the question that was asked before it, or the guess was for nothing.',
  *find({ course, laboratory }) {
    for (const lesson of Object.values(course.lessons)) {
      for (const { block } of embeds(lesson, 'simulation')) {
        const { predict, simulation, scenario } = block.embed;
        if (predict === undefined) continue;
        const made = laboratory.plan(block.embed);
        if ('fault' in made || !hasMetric(made.simulation, predict.metric)) continue;
        if ((laboratory.measure(made)[predict.metric] ?? null) === null) {
          const message = `"${predict.ask}" has no answer: ${predict.metric} has no value in ${simulation} ${scenario}`;
          yield { place: block.place, message };
        }
      }
    }
  },
};
