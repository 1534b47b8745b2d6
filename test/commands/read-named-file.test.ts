import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/context.js';
import { readNamedFile } from '../../src/commands/read-named-file.js';

const context = { currentFolder: new URL('../..', import.meta.url).pathname } as Context;

describe('a file named on the command line', () => {
  it('is read from the current folder', async () => {
    expect(await readNamedFile(context, 'package.json')).toContain('"backpressure"');
  });

  it.each([
    ['is not there', 'nowhere.txt', undefined, 'nowhere.txt cannot be read (there is no such file)'],
    ['is a folder', 'src', 'the trace src', 'the trace src cannot be read (it is a folder)'],
  ])('that %s is said in one line', async (_, file, what, words) => {
    await expect(readNamedFile(context, file, what)).rejects.toThrow(words);
  });
});
