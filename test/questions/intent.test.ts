import { describe, expect, it } from 'vitest';
import { intentOf } from '../../src/questions/intent.js';
import { asKey, type Key } from '../../src/text/key.js';

describe('a key on an answer form', () => {
  it.each<[Key, unknown]>([
    ['up', { do: 'previous' }],
    ['down', { do: 'next' }],
    [' ', { do: 'pick' }],
    ['3', { do: 'jump', row: 2 }],
    ['c', { do: 'jump', row: 2 }],
    ['backspace', { do: 'erase' }],
    ['ctrl-f', null],
  ])('"%s" between options', (key, intent) => {
    expect(intentOf(key, false)).toEqual(intent);
  });

  it.each<[Key, unknown]>([
    ['3', { do: 'type', text: '3' }],
    [' ', { do: 'type', text: ' ' }],
    [asKey('é') ?? 'e', { do: 'type', text: 'é' }],
    ['enter', null],
  ])('"%s" in a text field', (key, intent) => {
    expect(intentOf(key, true)).toEqual(intent);
  });
});
