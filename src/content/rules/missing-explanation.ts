import type { Rule } from './rule.js';

export const missingExplanation: Rule = {
  name: 'missing-explanation',
  severity: 'warning',
  reason: 'Explaining helps far more than saying right or wrong, so every question closes with its reason.',
  *find({ course }) {
    for (const { id, explanation, place } of Object.values(course.questions)) {
      if (explanation.length === 0)
        yield { place, message: `${id} has no explanation; close it with a quote that gives the reason` };
    }
  },
};
