import { clauseQuote, type Looked, type Warning } from './warning.js';

const numbersOf = (looked: Looked, name: string): readonly number[] =>
  looked.clauses.flatMap((features, index) => (features.has(name) ? [index] : []));

/** Several deeds, and "we" does all of them. */
export function weOnly(looked: Looked): Warning[] {
  if (!looked.asked.aboutWork) return [];
  const ours = numbersOf(looked, 'we act');
  const mine = looked.text.clauses.filter(
    ({ actor, modality, from, to }) =>
      actor === 'i' &&
      modality === 'fact' &&
      looked.text.tokens.slice(from, to).some(({ tags }) => tags.has('PastTense')),
  ).length;
  const [first] = ours;
  if (first === undefined || ours.length < 3 || mine > 0) return [];
  return [
    {
      id: 'we-only',
      quote: clauseQuote(looked, first),
      text: '"We" does everything here. Which part was yours: what did you decide, write, ask or stop?',
    },
  ];
}
