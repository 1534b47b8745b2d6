import { describe, expect, it } from 'vitest';
import { fieldOf, fieldSpans, insert, pressField, type TextField } from '../../../src/practice/versions/text-field.js';
import { toKeys } from '../../keys.js';

function after(field: TextField, ...keys: string[]): TextField {
  return toKeys(keys).reduce((current, key) => pressField(current, key) ?? current, field);
}

describe('a text field', () => {
  it.each([
    ['types at the cursor', fieldOf('1.0'), ['left', '2'], '1.20', 3],
    ['deletes to the left', fieldOf('1.0'), ['backspace', 'backspace'], '1', 1],
    ['deletes under the cursor', fieldOf('1.0'), ['home', 'delete'], '.0', 0],
    ['goes to both ends', fieldOf('1.0'), ['home', '^', 'end', '!'], '^1.0!', 5],
    ['kills to the beginning', fieldOf('1.0'), ['left', 'ctrl-u'], '0', 0],
    ['kills to the end', fieldOf('1.0'), ['home', 'right', 'ctrl-k'], '1', 1],
    ['stays within its ends', fieldOf('1'), ['right', 'right', 'left', 'left', 'left'], '1', 0],
  ])('%s', (_, field, keys, text, cursor) => {
    expect(after(field, ...keys)).toEqual({ text, cursor });
  });

  it('leaves keys alone that mean nothing to it', () => {
    expect(pressField(fieldOf('1'), 'enter')).toBeNull();
  });

  it('takes the first line of a paste, a cell a character', () => {
    expect(insert(fieldOf('v'), '  1.0.0-é🎉\nrm -rf /').text).toBe('v1.0.0-é?');
  });

  it('does not grow without end', () => {
    expect(insert(fieldOf(''), '1'.repeat(5000)).text).toHaveLength(300);
  });

  it('shows the cursor, and scrolls so that it is seen', () => {
    const spans = fieldSpans(fieldOf('0123456789'), 5);
    expect(spans.map(({ text }) => text).join('')).toBe('6789 ');
    expect(spans.find(({ inverse }) => inverse)?.text).toBe(' ');
  });
});
