import { describe, expect, it } from 'vitest';
import { ordinal, plural } from '../../src/text/plural.js';

describe('a number with its noun', () => {
  it.each([
    [0, 'card', undefined, '0 cards'],
    [1, 'card', undefined, '1 card'],
    [2, 'card', undefined, '2 cards'],
    [1.5, 'card', undefined, '1.5 cards'],
    [1400, 'message', undefined, '1,400 messages'],
    [1, 'query', 'queries', '1 query'],
    [21, 'query', 'queries', '21 queries'],
  ])('%d of "%s" is "%4$s"', (count, one, many, text) => {
    expect(plural(count, one, many)).toBe(text);
  });
});

describe('a place in a row', () => {
  it.each(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '33rd', '111th'])('is %s', (text) => {
    expect(ordinal(Number.parseInt(text, 10))).toBe(text);
  });
});
