import { embeds } from '../walk.js';
import type { Rule } from './rule.js';

export const noRetrieval: Rule = {
  name: 'no-retrieval',
  severity: 'warning',
  reason: 'Reading feels like learning, and recalling is: a lesson asks while it teaches, and again afterwards.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      const { id, place, questions, cards } = lesson;
      const asks = [...embeds(lesson, 'question'), ...embeds(lesson, 'practice'), ...embeds(lesson, 'simulation')];
      if (!asks.some(({ block }) => block.kind !== 'simulation' || block.embed.predict !== undefined)) {
        yield { place, message: `no step of ${id} asks for anything; embed a quiz, a practice or a prediction` };
      }
      if (questions.length === 0)
        yield { place, message: `${id} has no quiz; "backpressure new quiz ${id}" starts one` };
      else if (cards.length === 0) yield { place, message: `${id} has no cards, so little of it comes back in review` };
    }
  },
};
