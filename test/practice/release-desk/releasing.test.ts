import { describe, expect, it } from 'vitest';
import { askRelease, numbersAfter } from '../../../src/practice/release-desk/releasing.js';
import { morning } from '../../../src/practice/release-desk/world.js';
import { dayAt, said } from './playing.js';

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
