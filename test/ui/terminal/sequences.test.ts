import { describe, expect, it } from 'vitest';
import type { Key } from '../../../src/text/key.js';
import { cutKeys } from '../../../src/ui/terminal/cut-keys.js';
import { sequenceOf } from '../../../src/ui/terminal/sequences.js';

describe('the sequence of a key', () => {
  it.each<[key: Key, sequence: string]>([
    ['up', '\u001b[A'],
    ['page-down', '\u001b[6~'],
    ['enter', '\r'],
    ['a', 'a'],
    ['?', '?'],
    [' ', ' '],
    ['ctrl-p', '\u0010'],
    ['alt-b', '\u001bb'],
  ])('for %s is one key to the keyboard', (key, sequence) => {
    expect(sequenceOf(key)).toBe(sequence);
    expect(cutKeys(sequence)).toEqual({ keys: [sequence], rest: '' });
  });
});
