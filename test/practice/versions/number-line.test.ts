import { describe, expect, it } from 'vitest';
import { numberLine, sayLine } from '../../../src/practice/versions/number-line.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../learner.js';

const pool = ['1.2.3', '0.9.0', '1.9.1', '2.0.0'];

describe('a number line of versions', () => {
  it('lights up what the range takes, lowest on the left', () => {
    expect(words(numberLine(pool, '^1.2.3', 76)).split('\n')).toEqual([
      '0.9.0  1.2.3  1.9.1  2.0.0',
      '  ○──────●━━━━━━●──────○  ',
      '● in   ○ out',
    ]);
  });

  it('goes on below where it does not fit', () => {
    const lines = numberLine(pool, '*', 14);
    expect(lines.map(lineWidth).every((cells) => cells <= 14)).toBe(true);
    expect(words(lines)).toContain('1.9.1  2.0.0');
  });

  it('lets the version asked for stand out', () => {
    const [labels = []] = numberLine(pool, '*', 76, '1.9.1');
    expect(labels.find(({ text }) => text === '1.9.1')).toMatchObject({ bold: true });
  });

  it.each([
    ['^1.0.0', 'In: 1.2.3, 1.9.1. Out: 0.9.0, 2.0.0.'],
    ['*', 'All of 0.9.0, 1.2.3, 1.9.1, 2.0.0 are in.'],
    ['>3', 'Of 0.9.0, 1.2.3, 1.9.1, 2.0.0, none is in.'],
  ])('can be said: %s', (range, said) => {
    expect(sayLine(pool, range)).toBe(said);
  });
});
