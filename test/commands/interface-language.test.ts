import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interfaceLanguage } from '../../src/commands/interface-language.js';

const folder = mkdtempSync(join(tmpdir(), 'backpressure-language-'));
writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'es' }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the language of the interface at the start', () => {
  it.each<[string, string[], Record<string, string>, string]>([
    ['the setting in the learner’s folder', ['review'], { BACKPRESSURE_DATA_DIR: folder, LANG: 'de' }, 'es'],
    ['the setting in a folder that is named', ['--data-dir', folder], {}, 'es'],
    ['the same, behind an equals sign', ['lessons', `--data-dir=${folder}`], {}, 'es'],
    ['the locale’s, where nothing is set', ['learn', 'x'], { BACKPRESSURE_DATA_DIR: '/nowhere', LANG: 'de_DE' }, 'de'],
    ['English for programs', ['review', '--list', '--json'], { BACKPRESSURE_DATA_DIR: folder }, 'en'],
  ])('is %s', (_, words, env, language) => {
    expect(interfaceLanguage(words, { env, platform: 'linux', home: '/nowhere' })).toBe(language);
  });
});
