import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Confusable, mixed } from '../../src/review/mix.js';

/** "a1" is the first thing of lesson a; a and b are of one track, c and d of another. */
const things = (words: string) =>
  words
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ name, lesson: name.charAt(0), track: 'ab'.includes(name.charAt(0)) ? 'one' : 'two' }));

const alike = (...pairs: string[]): Confusable => {
  const found = new Map<string, Set<string>>();
  const add = (lesson: string, other: string) => found.set(lesson, (found.get(lesson) ?? new Set()).add(other));
  for (const [one = '', other = ''] of pairs) {
    add(one, other);
    add(other, one);
  }
  return found;
};

describe('the order of a review', () => {
  it.each<[what: string, before: string, confusable: Confusable, after: string]>([
    ['is nothing for nothing', '', alike(), ''],
    ['turns from track to track', 'a1 a2 b1 c1 c2', alike(), 'a1 c1 a2 c2 b1'],
    ['keeps its order where there is one track', 'a1 b1 a2 b2', alike(), 'a1 b1 a2 b2'],
    ['puts what is easily confused side by side', 'a1 a2 c1 b1', alike('ab'), 'a1 b1 c1 a2'],
    ['does so in whichever order they come', 'b1 c1 a1', alike('ab'), 'b1 a1 c1'],
    ['lets one pair not go on for ever', 'a1 a2 b1 b2 c1 c2', alike('ab'), 'a1 b1 c1 a2 b2 c2'],
    ['makes pairs across tracks too', 'a1 a2 c1 d1', alike('ad'), 'a1 d1 a2 c1'],
  ])('%s: %s', (_, before, confusable, after) => {
    expect(mixed(things(before), confusable).map(({ name }) => name)).toEqual(after.split(' ').filter(Boolean));
  });

  it('goes on from what came before', () => {
    const order = mixed(things('a2 c1'), alike(), things('a1'));
    expect(order.map(({ name }) => name)).toEqual(['c1', 'a2']);
  });

  it('loses nothing and keeps the order within a lesson', () => {
    const anyThings = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    const anyPairs = fc.subarray(['ab', 'ac', 'bd', 'cd']);
    fc.assert(
      fc.property(anyThings, anyPairs, (lessons, pairs) => {
        const items = things(lessons.map((lesson, index) => `${lesson}${index}`).join(' '));
        const order = mixed(items, alike(...pairs));
        expect(new Set(order)).toEqual(new Set(items));
        for (const lesson of 'abcd') {
          const own = (of: typeof items) => of.filter((item) => item.lesson === lesson);
          expect(own(order)).toEqual(own(items));
        }
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
