import { describe, expect, it } from 'vitest';
import { dayAt, promises, said } from './playing.js';

const cut = ['cherry-pick', '2.4.0-rc.2'];

describe('a tag that was left where it does not belong', () => {
  it('can be moved at once; the promise is broken all the same, and nobody is hurt in the evening', () => {
    const day = dayAt('failed-test', ...cut, 'latest');
    expect(day.decision?.ask).toBe('latest is on 2.4.0-rc.2, the highest release is 2.3.2.');
    const moved = dayAt('failed-test', ...cut, 'latest', 'move');
    expect(said(moved)).toContain('newcomer (latest): 2.4.0-rc.2 → 2.3.2.');
    expect(promises(moved.world)).toEqual(['latest is a pre-release']);
    expect(moved.world.harms).toEqual([]);
  });

  it('may be left', () => {
    const left = dayAt('failed-test', ...cut, 'latest', 'leave');
    expect(left.world.harms.map(({ who }) => who)).toEqual(['newcomer']);
  });

  it('may be next as well', () => {
    const day = dayAt('failed-test', ...cut, 'next');
    expect(day.decision?.ask).toBe('next is on 2.4.0-rc.2, the highest candidate is 3.0.0-rc.2.');
    expect(said(dayAt('failed-test', ...cut, 'next', 'move'))).toContain('Well again: lab.');
  });

  it('is not asked about where all is well', () => {
    expect(dayAt('failed-test', ...cut, 'candidate').event?.id).toBe('cve');
  });
});
