import semver from 'semver';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/course/block.js';
import { plainBlocks } from '../../../src/course/plain.js';
import { readPrecedenceItems } from '../../../src/practice/versions/precedence-items.js';
import { bullets, deckFrom, deckOf, paragraph } from './decks.js';

const items = readPrecedenceItems(deckOf('precedence'));

describe('the thirty precedence items', () => {
  it('are thirty', () => {
    expect(items).toHaveLength(30);
  });

  it.each(items.map((item) => [item.id, item] as const))(
    '%s is in the order that semver gives',
    (_, { versions, tie, why }) => {
      if (tie) expect(semver.eq(versions[0] ?? '', versions[1] ?? '')).toBe(true);
      else expect(versions).toEqual(semver.sort([...versions].reverse()));
      expect(plainBlocks(why).length).toBeGreaterThan(25);
    },
  );
});

describe('a precedence item that is wrong', () => {
  const quote: Block = { kind: 'quote', blocks: [paragraph('Because.')] };
  it.each<[Block[], string]>([
    [[bullets(['1.0.0'], 1), quote], 'p needs an ordered list of two versions or more'],
    [[bullets(['1.0.0', '2.0.0'], 1)], 'p needs a quote that says why'],
    [[bullets(['1.0', '2.0.0'], 1), quote], 'p: 1.0 is not a version'],
    [[bullets(['2.0.0', '1.0.0'], 1), quote], 'p: semver does not put these versions in this order'],
    [[bullets(['1.0.0+a', '1.0.0+b'], 1), quote], 'p: semver does not put these versions in this order'],
    [
      [bullets(['1.0.0', '1.0.1'], 1), bullets(['equal']), quote],
      'p: semver does not put these versions in this order',
    ],
  ])('is refused with file and line', (blocks, message) => {
    expect(() => readPrecedenceItems(deckFrom('precedence', { p: blocks }))).toThrow(
      `quizzes/decks/precedence.md:10: ${message}`,
    );
  });
});
