import { casesOf, reaches } from '../../course/goal.js';
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
        const values = casesOf(goal).map((set) => {
          const made = runCache.plan({ ...block.embed, set: { ...block.embed.set, ...set } });
          return 'fault' in made ? null : (runCache.measure(made)[goal.metric] ?? null);
        });
        if (!values.every((value) => reaches(goal, value))) continue;
        yield {
          place: block.place,
          message: `${simulation} ${scenario} meets the goal from the start: ${goal.metric} is ${values.join(', ')}`,
        };
      }
    }
  },
};
