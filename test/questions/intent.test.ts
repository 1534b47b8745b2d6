import { describe, expect, it } from 'vitest';
import { intentOf } from '../../src/questions/intent.js';
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
