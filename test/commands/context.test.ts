import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, hasColour, hasUnicode, isLinear } from '../../src/commands/context.js';
import { defaultSettings } from '../../src/store/settings.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => remove(folder));

type Env = Context['env'];

function having(
  env: Env,
  options: Partial<Context['options']> = {},
  terminal = { stdin: true, stdout: true },
): Context {
  const end = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });
  return fakeContext(folder, {
    env,
    options: { color: true, ...options },
    stdin: end(terminal.stdin) as unknown as ReadStream,
    stdout: end(terminal.stdout) as unknown as WriteStream,
  });
}

describe('colour', () => {
  it.each<[env: Env, option: boolean, colour: boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '0' }, true, false],
    [{ NO_COLOR: 'false' }, true, false],
    [{ NO_COLOR: '' }, true, true],
  ])('under %j, with the option at %s: %s', (env, color, colour) => {
    expect(hasColour(having(env, { color }))).toBe(colour);
  });
});

describe('plain lines', () => {
  const terminal = { stdin: true, stdout: true };
  it.each<[what: string, context: () => Context, linear: boolean]>([
    ['not in a terminal with nothing said', () => having({}), false],
    ['when they are asked for', () => having({}, { linear: true }), true],
    ['without a terminal to read from', () => having({}, {}, { ...terminal, stdin: false }), true],
    ['without a terminal to write to', () => having({}, {}, { ...terminal, stdout: false }), true],
    ['in a dumb terminal', () => having({ TERM: 'dumb' }), true],
    ['not in another', () => having({ TERM: 'xterm-256color' }), false],
    ['under CI', () => having({ CI: '1' }), true],
    ['under CI=true', () => having({ CI: 'true' }), true],
    ['not under CI=false', () => having({ CI: 'false' }), false],
    ['not under CI=0', () => having({ CI: '0' }), false],
    ['not under an empty CI', () => having({ CI: '' }), false],
  ])('%s', (_, context, linear) => {
    expect(isLinear(context(), defaultSettings)).toBe(linear);
  });

  it('when they are set', () => {
    expect(isLinear(having({}), { ...defaultSettings, linear: true })).toBe(true);
  });
});

describe('characters beyond ASCII', () => {
  it.each<[env: Env, unicode: boolean]>([
    [{}, true],
    [{ LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'C.utf8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, false],
    [{ LC_ALL: '', LC_CTYPE: 'C', LANG: 'en_GB.UTF-8' }, false],
    [{ LC_ALL: 'en_GB.UTF-8', LC_CTYPE: 'C' }, true],
  ])('under %j: %s', (env, unicode) => {
    expect(hasUnicode(having(env))).toBe(unicode);
  });
});
