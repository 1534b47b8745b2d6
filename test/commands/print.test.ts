import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { print, printError, printJson } from '../../src/commands/print.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => remove(folder));

describe('what a command says', () => {
  it('is lines without spaces at their ends', () => {
    const context = fakeContext(folder);
    print(context, ['one  ', '', '  two — ✓']);
    expect(context.said()).toBe('one\n\n  two — ✓\n');
  });

  it('is in plain characters where the locale has no others', () => {
    const context = fakeContext(folder, { env: { LC_ALL: 'C' } });
    print(context, ['queue → café ✓']);
    expect(context.said()).toBe('queue > cafe v\n');
  });

  it('is one document of JSON, whatever the locale', () => {
    const context = fakeContext(folder, { env: { LC_ALL: 'C' } });
    printJson(context, { title: 'café', list: [1] });
    expect(JSON.parse(context.said())).toEqual({ title: 'café', list: [1] });
  });

  it('keeps a text in JSON as escapes, where a terminal would obey it', () => {
    const context = fakeContext(folder);
    const text = 'a\u001b[31m\u009b32m\u202e\u2028b';
    printJson(context, { text });
    const said = context.said();
    expect(said).toMatch(/^[\n\x20-\x7e]*$/);
    expect(JSON.parse(said)).toEqual({ text });
  });

  it('is one line on the standard error, however long and whatever is in it', () => {
    const context = fakeContext(folder);
    printError(context, `no lesson "${'x'.repeat(100_000)}"\n  at somewhere`);
    expect(context.complained()).toMatch(/^no lesson "x+…\n$/);
    printError(context, 'no\u001b[2J\nway');
    expect(context.complained()).toBe('no way\n');
  });
});
