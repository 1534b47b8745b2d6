import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { print, printJson } from '../../src/commands/print.js';
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
});
