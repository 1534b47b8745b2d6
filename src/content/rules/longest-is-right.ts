import { plainText } from '../../course/plain.js';
import type { Question } from '../../course/question.js';
import { choicesOf } from '../../questions/registry.js';
import { questionsOf } from '../walk.js';
import type { Rule } from './rule.js';

/** By how much the right option may outgrow the longest wrong one. */
const room = 1.2;
/** With fewer questions than this a quiz shows no habit. */
const fewest = 3;

export const longestIsRight: Rule = {
  name: 'longest-is-right',
  severity: 'warning',
  reason: 'Who notices that the right option is the longest one need not think any more.',
  *find({ course }) {
    for (const lesson of Object.values(course.lessons)) {
      const asked = questionsOf(course, lesson).filter(({ kind }) => kind === 'single');
      const telling = asked.filter(isTelling);
      const [first] = telling;
      if (first === undefined || telling.length < fewest || telling.length * 2 <= asked.length) continue;
      const ids = telling.map(({ id }) => id).join(', ');
      const message = `the right option is the longest in ${telling.length} of ${asked.length} single choices: ${ids}`;
      yield { place: first.place, message };
    }
  },
};

function isTelling(question: Question): boolean {
  const choices = choicesOf(question);
  const longest = (right: boolean): number =>
    Math.max(0, ...choices.filter((choice) => choice.right === right).map(({ text }) => plainText(text).length));
  return longest(true) > room * longest(false);
}
