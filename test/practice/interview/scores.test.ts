import { describe, expect, it } from 'vitest';
import { described, levelOf, shareOf } from '../../../src/practice/interview/scores.js';

describe('the words of a score', () => {
  it('say what is looked for, and what the question adds', () => {
    expect(described('c-result', '')).toBe('how it ended, best with a number');
    expect(described('c-result', 'debt repaid')).toBe('how it ended, best with a number (debt repaid)');
    expect(described('c-new', '')).toBe('c-new');
  });

  it.each([
    ['c-help', 'who was asked, for what', 'who was asked for help, and for what'],
    ['c-help', 'who and what exactly', 'who was asked for help, and for what'],
    ['c-help', 'what was offered', 'who was asked for help, and for what (what was offered)'],
    ['c-order', 'a stated rule', 'what came first, and by which rule'],
    ['c-agree', 'who confirmed it', 'who agreed or decided (who confirmed it)'],
  ])('%s with "%s" is "%s"', (id, extra, name) => {
    expect(described(id, extra)).toBe(name);
  });
});

describe('the level of scores', () => {
  it.each([
    [[0, 0, 0], 1],
    [[1, 0.5, 0, 0, 0], 2],
    [[1, 0.5, 0.5, 0.5, 0], 3],
    [[1, 1, 1, 0.5, 0.5], 4],
    [[1, 1, 1, 1, 1], 5],
    [[], 1],
  ] as const)('%j is %i', (scores, level) => {
    expect(levelOf(shareOf(scores))).toBe(level);
  });

  it.each([
    [0.29, 1],
    [0.3, 2],
    [0.5, 3],
    [0.7, 4],
    [0.9, 5],
  ] as const)('begins a new one at %f', (share, level) => {
    expect(levelOf(share)).toBe(level);
  });
});
