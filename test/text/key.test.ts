import { describe, expect, it } from 'vitest';
import { asKey, isPrintable, type Key, keyName } from '../../src/text/key.js';

describe('a key', () => {
  it.each<[Key, string]>([
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

describe('the key of a name', () => {
  it.each(['a', 'Ü', ' ', 'é', '👩‍🚀', 'up', 'page-down', 'ctrl-e', 'alt-up', 'ctrl--'])('is there for %j', (name) => {
    expect(asKey(name)).toBe(name);
  });

  it.each(['', 'escap', 'f5', 'ctrl-', 'ctrl-escap', 'ab', '\u001b'])('is null for %j', (name) => {
    expect(asKey(name)).toBeNull();
  });
});
