import { describe, expect, it } from 'vitest';
import {
  affected,
  judgeRange,
  releases,
  subjectOf,
  whyUnsafe,
} from '../../../../src/practice/release-desk/events/note-truth.js';
import { dayAt, promises } from '../playing.js';

const incident = dayAt('note').world;
const quiet = dayAt('duplicate-tag', 'no-go', '', 'no', 'candidate').world;

describe('what the note is about', () => {
  it('is the lost cents where somebody can have them, else the hole', () => {
    expect([subjectOf(incident), subjectOf(quiet)]).toEqual(['lost-cents', 'cve']);
    expect(affected(incident)).toEqual(['2.4.1', '2.4.2']);
    expect(affected(quiet)).toEqual(['2.3.0', '2.3.1', '2.3.2']);
    expect(releases(quiet).map(({ version }) => version)).toEqual(['2.3.0', '2.3.1', '2.3.2', '2.3.3']);
  });
});

describe('the truth of a note', () => {
  it('is judged over the releases, whatever the range looks like', () => {
    expect(promises(judgeRange(quiet, '<2.3.3'))).toEqual([]);
    expect(promises(judgeRange(quiet, '2.3.0 - 2.3.2'))).toEqual([]);
    expect(promises(judgeRange(quiet, '2.3.x'))).toHaveLength(1);
  });

  it.each([
    ['2.4.3', null],
    ['2.3.4', 'cannot read'],
    ['2.4.1', 'prices are stored without their cents'],
    ['2.4.0', 'cannot be installed'],
  ])('%s as a safe version: %j', (version, why) => {
    if (why === null) expect(whyUnsafe(incident, version)).toBeNull();
    else expect(whyUnsafe(incident, version)).toContain(why);
  });
});
