import { plainBlocks, plainText } from '../../course/plain.js';
import type { Question } from '../../course/question.js';
import { choicesOf } from '../../questions/registry.js';
import { questionsOf } from '../walk.js';
import type { Rule } from './rule.js';

/** Share of their words that two questions may have in common. */
const most = 0.7;

export const neighbourRepeats: Rule = {
  name: 'neighbour-repeats',
  severity: 'warning',
  reason: 'A question that repeats the one before it asks for memory of the last minute, not for thought.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      const asked = questionsOf(course, lesson);
      for (const [index, question] of asked.entries()) {
        const before = asked[index - 1];
        if (before === undefined) continue;
        const shared = overlap(wordsOf(before), wordsOf(question));
        if (shared <= most) continue;
        yield {
          place: question.place,
          message: `${question.id} has ${Math.round(shared * 100)} % of its words in common with ${before.id}`,
        };
      }
    }
  },
};

/** The words of a prompt and its answers; short ones tie sentences together and mean little. */
function wordsOf(question: Question): ReadonlySet<string> {
  const answers = choicesOf(question).map(({ text }) => plainText(text));
  const words =
    [plainBlocks(question.prompt), ...answers]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 || /\d/.test(word)));
}

/** Jaccard's index (1901): what two sets share of all they have. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
