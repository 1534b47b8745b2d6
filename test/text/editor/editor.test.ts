import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Editor,
  longestText,
  openEditor,
  pasteText,
  pressKey,
  replaceText,
} from '../../../src/text/editor/editor.js';
import { snap } from '../../../src/text/graphemes.js';
import { toKeys } from '../../keys.js';

const press = (editor: Editor, ...keys: string[]): Editor =>
  toKeys(keys).reduce((state, key) => pressKey(state, key, 40), editor);
const type = (editor: Editor, text: string): Editor => press(editor, ...text);
/** The text with "|" where the cursor is. */
const shown = ({ text, cursor }: Editor) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;
const at = (marked: string): Editor => ({ ...openEditor(marked.replace('|', '')), cursor: marked.indexOf('|') });

describe('a text being written', () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    ['types where the cursor is', 'ab|d', ['c'], 'abc|d'],
    ['breaks a line', 'ab|cd', ['enter'], 'ab\n|cd'],
    ['erases back', 'ab|c', ['backspace'], 'a|c'],
    ['erases back over a newline', 'ab\n|c', ['backspace'], 'ab|c'],
    ['erases forward', 'a|bc', ['delete'], 'a|c'],
    ['does nothing at the beginning', '|ab', ['backspace', 'left'], '|ab'],
    ['does nothing at the end', 'ab|', ['delete', 'right'], 'ab|'],
    ['goes back by words', 'one two, three|', ['alt-b'], 'one two, |three'],
    ['goes back over punctuation', 'one two, |three', ['ctrl-left'], 'one |two, three'],
    ['goes on by words', '|one two', ['alt-f'], 'one| two'],
    ['goes on to the end of the next word', 'one| two', ['ctrl-right'], 'one two|'],
    ['keeps an apostrophe in its word', 'I don’t know|', ['alt-b', 'alt-b'], 'I |don’t know'],
    ['goes to the beginning of a line', 'ab\ncd|', ['home'], 'ab\n|cd'],
    ['goes to the end of a line', '|ab\ncd', ['end'], 'ab|\ncd'],
    ['deletes to the end of the line', 'ab|cd\nef', ['ctrl-k'], 'ab|\nef'],
    ['deletes the newline when nothing else is left', 'ab|\nef', ['ctrl-k'], 'ab|ef'],
    ['deletes the word before', 'one two|', ['ctrl-w'], 'one |'],
    ['deletes the word after', 'one| two', ['alt-d'], 'one|'],
    ['goes up and keeps its column', 'abcd\nef\nghij|', ['up', 'up'], 'abcd|\nef\nghij'],
    ['goes down and keeps its column', 'abc|d\ne\nfghij', ['down', 'down'], 'abcd\ne\nfgh|ij'],
    ['goes up from the first row to the beginning', 'ab|cd', ['up'], '|abcd'],
    ['goes down from the last row to the end', 'ab|cd', ['down'], 'abcd|'],
    ['takes a family for one character', 'a👨‍👩‍👧b|', ['left', 'backspace'], 'a|b'],
    ['takes a letter and its accent for one character', 'cafe\u0301|', ['backspace'], 'caf|'],
    ['passes over a flag in one step', '|🇨🇭x', ['right'], '🇨🇭|x'],
    ['ignores keys that are nobody’s', 'ab|', ['ctrl-f', 'ctrl-g', 'shift-tab'], 'ab|'],
  ];
  it.each(cases)('%s', (_, from, keys, to) => {
    expect(shown(press(at(from), ...keys))).toBe(to);
  });

  it('goes up and down by the rows that are seen, not by lines', () => {
    const long = `${'word '.repeat(15)}end`;
    expect(press(openEditor(long), 'up').cursor).toBeGreaterThan(20);
    expect(pressKey(openEditor(long), 'up', 200).cursor).toBe(0);
  });
});

describe('taking back', () => {
  it('takes back a word at a time', () => {
    const written = type(openEditor(), 'one two three');
    expect(press(written, 'ctrl-u').text).toBe('one two');
    expect(press(written, 'ctrl-u', 'ctrl-u').text).toBe('one');
    expect(press(written, 'ctrl-u', 'ctrl-u', 'ctrl-u').text).toBe('');
  });

  it('brings back what was taken back, until something else is written', () => {
    const back = press(type(openEditor(), 'one two'), 'ctrl-u');
    expect(press(back, 'ctrl-y').text).toBe('one two');
    expect(press(type(back, '!'), 'ctrl-y').text).toBe('one!');
  });

  it('takes a paste back whole', () => {
    expect(press(pasteText(type(openEditor(), 'a'), 'b c\nd'), 'ctrl-u').text).toBe('a');
  });

  it('takes back what came from the other editor', () => {
    expect(press(replaceText(openEditor('mine'), 'theirs\n'), 'ctrl-u').text).toBe('mine');
  });

  it('does nothing when there is nothing to take back', () => {
    const fresh = openEditor('a');
    expect(press(fresh, 'ctrl-u', 'ctrl-y')).toBe(fresh);
  });
});

describe('a paste', () => {
  it('is text: newlines stay, one kind of them', () => {
    expect(pasteText(openEditor(), 'a\r\nb\rc\td').text).toBe('a\nb\nc  d');
  });

  it('loses what a terminal would obey', () => {
    expect(pasteText(openEditor(), 'a\u001b[31mb\u001b]52;c;aGk=\u0007c\u0000\u009b2Jd\u202e').text).toBe('abc2Jd');
  });

  it('is cut where the text gets too long', () => {
    expect(pasteText(openEditor('x'.repeat(longestText - 2)), 'abcdef').text).toHaveLength(longestText);
    expect(openEditor('👍'.repeat(longestText)).text.length).toBeLessThanOrEqual(longestText);
  });
});

describe('any sequence of keys', () => {
  const keys = fc.constantFrom(
    ...[
      'a',
      ' ',
      'é',
      '👍🏽',
      '\u0301',
      'enter',
      'backspace',
      'delete',
      'left',
      'right',
      'up',
      'down',
      'home',
      'end',
      'alt-b',
      'alt-f',
      'ctrl-w',
    ],
    ...['ctrl-k', 'alt-d', 'ctrl-u', 'ctrl-y', 'tab', 'page-up', 'page-down'],
  );

  it('leaves the cursor between characters and inside the text', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (pressed, columns) => {
        let editor = openEditor();
        for (const key of toKeys(pressed)) {
          editor = pressKey(editor, key, columns);
          expect(editor.cursor).toBe(snap(editor.text, editor.cursor));
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('can be taken back to the beginning', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (pressed) => {
        let editor = press(openEditor('start'), ...pressed.filter((key) => key !== 'ctrl-u' && key !== 'ctrl-y'));
        for (let back = 0; back < 60; back++) editor = press(editor, 'ctrl-u');
        expect(editor.text).toBe('start');
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
