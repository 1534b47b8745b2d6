import { describe, expect, it } from 'vitest';
import { intentOf, typeInto } from '../../src/questions/intent.js';
import { asKey, type Key } from '../../src/text/key.js';

describe('a key on an answer form', () => {
  it.each<[Key, unknown]>([
    ['up', { do: 'previous' }],
    ['shift-tab', { do: 'previous' }],
    ['down', { do: 'next' }],
    ['left', { do: 'left' }],
    ['right', { do: 'right' }],
    [' ', { do: 'pick' }],
    ['1', { do: 'jump', row: 0 }],
    ['9', { do: 'jump', row: 8 }],
    ['a', { do: 'jump', row: 0 }],
    ['z', { do: 'jump', row: 25 }],
    ['backspace', { do: 'erase' }],
    ['delete', { do: 'erase' }],
    ['0', null],
    ['A', null],
    ['{', null],
    ['tab', null],
    ['alt-a', null],
    ['ctrl-f', null],
    ['home', null],
  ])('"%s" between options', (key, intent) => {
    expect(intentOf(key, false)).toEqual(intent);
  });

  it.each<[Key, unknown]>([
    ['3', { do: 'type', text: '3' }],
    [' ', { do: 'type', text: ' ' }],
    [asKey('é') ?? 'e', { do: 'type', text: 'é' }],
    ['up', { do: 'previous' }],
    ['down', { do: 'next' }],
    ['left', { do: 'left' }],
    ['right', { do: 'right' }],
    ['delete', { do: 'erase' }],
    ['enter', null],
    ['ctrl-a', null],
  ])('"%s" in a text field', (key, intent) => {
    expect(intentOf(key, true)).toEqual(intent);
  });
});

describe('a text field', () => {
  it('takes of what is typed the first line, without control characters', () => {
    expect(typeInto('a', { do: 'type', text: 'b\x1b[c\nd' })).toBe('ab [c');
    expect(typeInto('a', { do: 'type', text: '\r\n\n\tb' })).toBe('ab');
  });

  it('erases a character as people see it', () => {
    expect(typeInto('a👩‍💻', { do: 'erase' })).toBe('a');
    expect(typeInto('', { do: 'erase' })).toBe('');
  });

  it('has an end', () => {
    expect(typeInto('x'.repeat(119), { do: 'type', text: 'ab' })).toHaveLength(120);
    expect(typeInto('x'.repeat(120), { do: 'type', text: 'a' })).toHaveLength(120);
  });

  it('minds nothing else', () => {
    expect(typeInto('a', { do: 'next' })).toBe('a');
  });
});
