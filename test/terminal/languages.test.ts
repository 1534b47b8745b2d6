import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { built, keys, type Terminal } from './terminal.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What the program prints without a terminal, in the language of a locale. */
function printed(
  locale: string,
  args: readonly string[],
  input = '',
): { out: string; err: string; code: number | null } {
  const data = mkdtempSync(join(tmpdir(), 'backpressure-languages-'));
  folders.push(data);
  const { stdout, stderr, status } = spawnSync(process.execPath, [built, ...args], {
    env: { PATH: process.env.PATH, HOME: data, BACKPRESSURE_DATA_DIR: data, LANG: locale },
    input,
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, code: status };
}

describe('a person who speaks German', () => {
  it('finds everything in German, and turns to another language in the settings', async () => {
    const terminal = start([], { dataFolder: known(), env: { LANG: 'de_DE.UTF-8' } });
    await terminal.shows('Beginnen');
    await terminal.shows('nichts ist fällig');
    terminal.press('?');
    await terminal.shows('Tasten auf diesem Bildschirm');
    terminal.press(keys.escape);
    await terminal.shows('Beginnen');
    terminal.press(keys.up, keys.enter);
    await terminal.shows('wie das System');
    terminal.press(keys.left);
    await terminal.shows('Idioma');
    terminal.press(keys.escape);
    await terminal.shows('no toca nada');
    terminal.press('q');
    await terminal.exit;
    expect(JSON.parse(readFileSync(join(terminal.dataFolder, 'settings.json'), 'utf8'))).toMatchObject({
      language: 'es',
    });
  });

  it('sees home at once as the program draws it', async () => {
    const dataFolder = known();
    writeFileSync(
      join(dataFolder, 'settings.json'),
      JSON.stringify({ motion: 'reduced', mouse: false, language: 'de' }),
    );
    const first = start([], { dataFolder });
    await first.shows('Tasten');
    const seen = ({ rows }: Terminal) => rows.map((row) => row.trimEnd());
    const drawn = seen(first);
    first.press('q');
    await first.exit;
    const painted = start([], { dataFolder });
    await painted.shows('Tasten');
    expect(painted.sent.startsWith('\u001b[?1049h\u001b[?25l\u001b[H')).toBe(true);
    expect(seen(painted)).toEqual(drawn);
    await painted.until(() => painted.sent.includes('\u001b[?2004h'), 'the program');
    expect(seen(painted)).toEqual(drawn);
  });
});

describe('without a terminal', () => {
  it.each([
    ['de_DE.UTF-8', /^Aufruf: backpressure/, /Befehle:/],
    ['es_ES.UTF-8', /^Uso: backpressure/, /Órdenes:/],
    ['C', /^Usage: backpressure/, /Commands:/],
  ])('help is in the language of %s', (locale, first, other) => {
    const { out, code } = printed(locale, ['--help']);
    expect(out).toMatch(first);
    expect(out).toMatch(other);
    expect(code).toBe(0);
  });

  it('a quiz is asked in Spanish, and answered as everywhere', () => {
    const { out, code } = printed('es_MX.UTF-8', ['quiz', 'sync-and-async-basics'], '?\nq\n');
    expect(out).toMatch(/^Pregunta 1 de \d+/m);
    expect(out).toMatch(/Respuesta \(una letra de la a a la d, por ejemplo b; \? pista, s omitir, q salir\):/);
    expect(code).toBe(0);
  });

  it('a refusal is in the language, and JSON is not', () => {
    const refused = printed('de_DE.UTF-8', ['learn', 'no-such-lesson']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/keine Lektion „no-such-lesson“/)]);
    const german = printed('de_DE.UTF-8', ['lessons', '--json']);
    expect(german.out).toBe(printed('C', ['lessons', '--json']).out);
    expect(printed('de_DE.UTF-8', ['doctor', '--json']).out).toMatch(/"name": "program"/);
  });
});
