import { describe, expect, it } from 'vitest';
import { askRelease, numbersAfter } from '../../../src/practice/release-desk/releasing.js';
import { morning } from '../../../src/releases/world.js';
import { dayAt, promises, said } from './playing.js';

const about = {
  from: 'release/2.3',
  ask: 'Next?',
  numbers: numbersAfter('2.3.2', 'hotfix'),
  tags: ['latest', 'release-2.3'],
} as const;

describe('the questions of a release', () => {
  it('are the number, then the tag, then nothing', () => {
    expect(askRelease(morning(), [], about)?.options.map(({ id }) => id)).toEqual([
      '2.4.0',
      '2.3.3',
      '2.3.2-hotfix.1',
      '2.3.2+hotfix.1',
    ]);
    const number = { decision: 'number release/2.3', option: '2.3.3' };
    expect(askRelease(morning(), [number], about)?.options.map(({ id }) => id)).toEqual(['latest', 'release-2.3']);
    expect(askRelease(morning(), [number, { decision: 'tag release/2.3', option: 'latest' }], about)).toBeNull();
  });

  it('ask again for a number that is refused, and say why', () => {
    const day = dayAt('cve', 'release/2.3', '2.3.2+security.1');
    expect(said(day)).toContain('npm refuses: 2.3.2 is published');
    expect(day.decision?.options.map(({ id }) => id)).not.toContain('2.3.2+security.1');
    expect(said(dayAt('cve', 'release/2.3', '2.4.0'))).toContain('there is a tag v2.4.0 already');
  });

  it('take a version of the learner’s own, and point at what is wrong with it', () => {
    const typed = dayAt('cve', 'release/2.3').decision?.typed;
    expect(typed?.read('2.3')).toEqual({
      malformed: 'that is no version: the patch is missing, and a 0 must be written too, at character 4',
    });
    expect(typed?.read(' 2.3.7 ')).toMatchObject({ id: '2.3.7' });
  });

  it('may be left unanswered', () => {
    expect(dayAt('cve', 'release/2.3', 'not-today').event?.id).toBe('duplicate-tag');
  });
});

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
