import { describe, expect, it } from 'vitest';
import { mend } from '../../../../src/practice/coach/reading/spelling.js';

describe('slips of the keyboard', () => {
  it.each([
    ['manger', 'manager'],
    ['aggreed', 'agreed'],
    ['priorites', 'priorities'],
    ['dealine', 'deadline'],
    ['becuase', 'because'],
    ['recieved', 'received'],
  ])('%s was meant to be %s', (word, meant) => {
    expect(mend(word)).toBe(meant);
  });

  it.each(['masked', 'skipped', 'slipped', 'decide', 'release', 'lead', 'custom', 'xyz', 'naïve'])(
    '%s is left alone',
    (word) => {
      expect(mend(word)).toBe(word);
    },
  );
});
