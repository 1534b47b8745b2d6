import type { Term } from '../../course/lesson.js';
import type { Rule } from './rule.js';

export const termDefinedTwice: Rule = {
  name: 'term-defined-twice',
  severity: 'warning',
  reason: 'Two definitions of one word leave the reader to find out which of them holds.',
  *find({ course }) {
    const first = new Map<string, Term>();
    for (const { terms } of Object.values(course.lessons)) {
      for (const term of terms) {
        for (const name of [term.name, ...term.also]) {
          const other = first.get(name.toLowerCase());
          if (other === undefined) first.set(name.toLowerCase(), term);
          else if (other !== term) {
            yield {
              place: term.place,
              message: `"${name}" is explained already: ${other.place.file}:${other.place.line}`,
            };
          }
        }
      }
    }
  },
};
