import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, fieldSpans, insertText, longestLine, pressField, type TextField } from '../../src/text/field.js';
import { snap } from '../../src/text/graphemes.js';
import { width } from '../../src/text/width.js';
import { toKeys } from '../keys.js';

const family = '👨‍👩‍👧';

function after(field: TextField, ...keys: string[]): TextField {
  return toKeys(keys).reduce((current, key) => pressField(current, key) ?? current, field);
}

describe('a text field', () => {
  it.each([
    ['types at the cursor', '1.0', ['left', '2'], '1.20', 3],
    ['deletes to the left', '1.0', ['backspace', 'backspace'], '1', 1],
    ['deletes under the cursor', '1.0', ['home', 'delete'], '.0', 0],
    ['goes to both ends', '1.0', ['home', '^', 'end', '!'], '^1.0!', 5],
    ['deletes to the beginning', '1.0', ['left', 'ctrl-u'], '0', 0],
    ['deletes to the end', '1.0', ['home', 'right', 'ctrl-k'], '1', 1],
    ['deletes a word', 'one two', ['ctrl-w'], 'one ', 4],
    ['deletes the word ahead', 'one two', ['home', 'alt-d'], ' two', 0],
    ['goes by words', 'one two', ['alt-b', 'x'], 'one xtwo', 5],
    ['stays within its ends', '1', ['right', 'right', 'left', 'left', 'left'], '1', 0],
    ['deletes nothing before its beginning', '1', ['home', 'backspace'], '1', 0],
    ['deletes an accent with its letter', 'ae\u0301', ['backspace'], 'a', 1],
    ['deletes a family as one', `a${family}`, ['backspace'], 'a', 1],
    ['steps over a family as one', `a${family}`, ['left', 'b'], `ab${family}`, 2],
  ])('%s', (_, text, keys, result, cursor) => {
    expect(after(fieldOf(text), ...keys)).toEqual({ text: result, cursor });
  });

  it('leaves keys alone that mean nothing to it', () => {
    expect(pressField(fieldOf('1'), 'enter')).toBeNull();
  });

  it.each([
    ['the first line of a paste', '  1.0.0\nrm -rf /', 'v1.0.0'],
    ['a space that is typed', ' ', 'v '],
    ['no control characters', 'a\tb\u001b[2J', 'va b [2J'],
  ])('takes %s', (_, pasted, text) => {
    expect(insertText(fieldOf('v'), pasted).text).toBe(text);
  });

  it('does not grow without end, nor cuts a character to fit', () => {
    expect(insertText(fieldOf(), '1'.repeat(5000)).text).toHaveLength(longestLine);
    expect(insertText(fieldOf('ab'), family, 4).text).toBe('ab');
  });

  it.each([
    ['0123456789', 10, 5, '6789 '],
    ['0123456789', 0, 5, '01234'],
    ['語語語語', 4, 5, '語語 '],
    ['ab', 2, 9, 'ab '],
  ])('shows %s around the cursor at %i in %i cells', (text, cursor, cells, shown) => {
    const spans = fieldSpans({ text, cursor }, cells);
    expect(spans.map((part) => part.text).join('')).toBe(shown);
    expect(spans.filter(({ inverse }) => inverse)).toHaveLength(1);
  });

  it('keeps the cursor between characters and inside the text, and fits its room', () => {
    const keys = [
      'a',
      ' ',
      'left',
      'right',
      'backspace',
      'delete',
      'ctrl-w',
      'alt-b',
      'alt-f',
      'home',
      'end',
      'ctrl-k',
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.array(fc.constantFrom(...toKeys(keys)), { maxLength: 30 }),
        fc.integer({ min: 3, max: 20 }),
        (text, pressed, cells) => {
          let field = insertText(fieldOf(), text);
          for (const key of pressed) {
            field = pressField(field, key) ?? field;
            expect(field.cursor).toBe(snap(field.text, field.cursor));
            expect(
              width(
                fieldSpans(field, cells)
                  .map((part) => part.text)
                  .join(''),
              ),
            ).toBeLessThanOrEqual(cells);
          }
        },
      ),
      { seed: -1155703135, numRuns: 400 },
    );
  });
});
