import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/words/language.js';

describe('the language of the interface', () => {
  it.each([
    ['what is set', 'es', { BACKPRESSURE_LANGUAGE: 'de', LANG: 'de_DE.UTF-8' }, 'es'],
    ['what the variable says', 'system', { BACKPRESSURE_LANGUAGE: 'de', LANG: 'es_ES.UTF-8' }, 'de'],
    [
      'the locale, where the variable names no language of ours',
      'system',
      { BACKPRESSURE_LANGUAGE: 'fr', LANG: 'es' },
      'es',
    ],
    ['LC_ALL before the others', 'system', { LC_ALL: 'de_AT.UTF-8', LC_MESSAGES: 'es', LANG: 'es' }, 'de'],
    ['LC_MESSAGES before LANG', 'system', { LC_MESSAGES: 'es_MX', LANG: 'de' }, 'es'],
    ['English for the locale of C', 'system', { LC_ALL: 'C', LANG: 'de_DE' }, 'en'],
    ['English for a language that is not spoken here', 'system', { LANG: 'fr_FR.UTF-8' }, 'en'],
    ['English for a word that begins like one of ours', 'system', { LANG: 'deva' }, 'en'],
    ['English where nothing is said', 'system', {}, 'en'],
  ] as const)('is %s', (_, wish, env, language) => {
    expect(languageFor(wish, env)).toBe(language);
  });

  it('is the system’s where no variable says anything', () => {
    expect(languageFor('system', {}, () => 'de-CH')).toBe('de');
  });
});
