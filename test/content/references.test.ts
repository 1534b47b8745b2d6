import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/course/plain.js';
import { read } from './reading.js';
import { readSections } from './sections-of.js';

describe('footnotes', () => {
  it('stand below what refers to them, wherever their author put them', () => {
    const [first, second] = readSections('## A\n\na[^1] b[^x]\n\n## B\n\nc[^1]\n\n[^1]: One.\n[^x]: See[^1].\n');
    expect(first).toBe('a[1] b[x]\n[1] One.\n[x] See[1].');
    expect(second).toBe('c[1]\n[1] One.');
  });

  it.each([
    ['a[^a]\n\n[^a]: A.[^b]\n[^b]: B.[^a]', 'a[a]\n[a] A.[b]\n[b] B.[a]'],
    ['- a[^1]\n\n  | b[^2] |\n  | --- |\n\n[^1]: A.\n[^2]: B.', 'a[1]\nb[2]\n[1] A.\n[2] B.'],
    ['a[^1]\n\n[^1]: - A.', 'a[1]\n[1] \nA.'],
    ['a\n\n[^1]: Nobody asked.', 'a\n[1] Nobody asked.'],
    ['a[^1]', 'a[^1]'],
    ['a[^1]\n\n[^1]: First.\n[^1]: Second.', 'a[1]\n[1] First.'],
  ])('%j are read', (text, words) => {
    expect(plainBlocks(read(text).blocks)).toBe(words);
  });
});
