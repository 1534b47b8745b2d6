import { describe, expect, it } from 'vitest';
import { isMissing, trouble } from '../../src/progress/trouble.js';

function failing(code: string): Error {
  return Object.assign(new Error(`${code}: something, write`), { code });
}

describe('trouble with a file', () => {
  it.each([
    [failing('ENOSPC'), 'the disk is full'],
    [failing('EDQUOT'), 'the disk quota is used up'],
    [failing('EROFS'), 'the disk is read-only'],
    [failing('EACCES'), 'its folder may not be used'],
    [failing('EEXIST'), 'a file stands where its folder should be'],
    [failing('EISDIR'), 'a folder stands where the file should be'],
    [failing('EWHATEVER'), 'the system says EWHATEVER'],
    [new Error('out of ink'), 'out of ink'],
    ['a string', 'a string'],
  ])('%s is told in a few words', (error, words) => {
    expect(trouble(error)).toBe(words);
  });

  it('is not that there is nothing yet', () => {
    expect(['ENOENT', 'ENOTDIR', 'EACCES'].map((code) => isMissing(failing(code)))).toEqual([true, true, false]);
    expect(isMissing(new Error('ENOENT'))).toBe(false);
  });
});
