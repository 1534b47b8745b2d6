import { plainText } from '../../course/plain.js';
import { choicesOf } from '../../questions/registry.js';
import type { Rule } from './rule.js';

export const missingFeedback: Rule = {
  name: 'missing-feedback',
  severity: 'warning',
  reason: 'A wrong answer left without a word is remembered as true, so every option has its feedback.',
  *find({ course }) {
    for (const question of Object.values(course.questions)) {
      // Steps in order and items in buckets explain themselves by their place.
      if (question.kind === 'order' || question.kind === 'sort') continue;
      for (const { text, feedback, line } of choicesOf(question)) {
        if (feedback.length > 0) continue;
        const message = `"${plainText(text)}" in ${question.id} has no feedback; put a quote under it`;
        yield { place: { ...question.place, line, column: 1 }, message };
      }
    }
  },
};
