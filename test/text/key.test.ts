import { describe, expect, it } from 'vitest';
import { isPrintable, keyName } from '../../src/text/key.js';

describe('a key', () => {
  it.each([
    ['up', '↑'],
    [' ', 'space'],
    ['escape', 'esc'],
    ['ctrl-e', 'ctrl-e'],
    ['a', 'a'],
  ])('%j is written %s', (key, name) => {
    expect(keyName(key)).toBe(name);
  });

  it.each(['a', ' ', '?', 'é', 'e\u0301', '日', '👩‍👩‍👧', '🇩🇪'])('%j types a character', (key) => {
    expect(isPrintable(key)).toBe(true);
  });

  it.each(['up', 'page-down', 'ctrl-e', 'alt-b', 'f1', 'enter', '', '\u0001', '\u007f', '\u009b', '\t'])(
    '%j types none',
    (key) => {
      expect(isPrintable(key)).toBe(false);
    },
  );
});
