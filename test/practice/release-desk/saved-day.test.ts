import { describe, expect, it } from 'vitest';
import { readSavedDay, writeSavedDay } from '../../../src/practice/release-desk/saved-day.js';

describe('a day that was left', () => {
  it('is read back', () => {
    expect(readSavedDay(writeSavedDay(['next-train', '']))).toEqual(['next-train', '']);
  });

  it.each([undefined, '', '{', '{}', '[1]', 'null'])('is none when it is %j', (state) => {
    expect(readSavedDay(state)).toEqual([]);
  });
});
