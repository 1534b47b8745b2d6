import { expect, it } from 'vitest';
import { wideCode } from '../../../src/content/rules/wide-code.js';
import { fence, found, lesson } from './finding.js';

it('finds lines that a screen of 80 would cut', async () => {
  const files = lesson(fence('text', 'x'.repeat(74), '─'.repeat(75), '界'.repeat(38)));
  expect(await found(wideCode, files)).toEqual(['01-a.md:13 this line has 76 columns; 74 fit']);
  expect(await found(wideCode, lesson(fence('text', 'x'.repeat(74))))).toEqual([]);
});
