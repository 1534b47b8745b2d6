import { describe, expect, it } from 'vitest';
import { isRole, isThing } from '../../../../src/practice/coach/reading/people.js';

describe('people', () => {
  it.each(['manager', 'analyst', 'she', 'colleagues', 'dba'])('%s is somebody', (word) => {
    expect(isRole(word)).toBe(true);
  });

  it.each(['database', 'both', 'deadline', 'it'])('%s is nobody', (word) => {
    expect(isRole(word)).toBe(false);
  });

  it('are not what is written with a capital and can be bought', () => {
    expect(isThing('kafka')).toBe(true);
    expect(isThing('noor')).toBe(false);
  });
});
