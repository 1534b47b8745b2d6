import type { Evidence } from './evidence.js';
import type { Text } from './text.js';

/**
 * c-noblame: the speaker's own part, said as such, or the other side's reasons. It is the one criterion that is found by a
 * list of turns and not by a learnt model, since the labelled sentences do not have it; so its confidence is a fixed one.
 */
const confidence = 0.8;

const senses: ReadonlySet<string> = new Set(['fact', 'habit', 'hypothetical', 'negated']);

export function fairness(text: Text): Evidence[] {
  const found = new Set<number>();
  for (const { meaning, at } of text.hits) {
    const clause = text.clauseAt[at];
    if (meaning !== 'owning' || clause === undefined) continue;
    if (senses.has(text.senses[at] ?? '')) found.add(clause);
  }
  return [...found].slice(0, 2).flatMap((index): Evidence[] => {
    const sentence = text.clauses[index]?.sentence;
    const within = text.tokens.filter((token) => token.sentence === sentence);
    const start = within[0]?.start ?? 0;
    const end = within.findLast(({ word }) => /[\p{L}\p{N}]/u.test(word))?.end ?? start;
    return [{ quote: text.answer.slice(start, end), from: start, to: end, confidence }];
  });
}
