import { describe, expect, it } from 'vitest';
import {
  draftKey,
  drilled,
  lengths,
  narrowed,
  timing,
  type Version,
} from '../../../../src/practice/interview/answer/versions.js';
import { readDrills } from '../../../../src/practice/interview/bank/drills.js';
import { course, questionNamed } from '../course.js';

const [half, ninety] = lengths as readonly [Version, Version];
const [drill] = readDrills(course).map(drilled);

describe('the versions of a story', () => {
  it.each([
    [50, '20 s too long for 30 seconds; shorten the setting first'],
    [33, 'it fits 30 seconds'],
    [23, 'it fits'],
    [10, '20 s to spare'],
  ])('%i s in thirty seconds: %s', (seconds, expected) => {
    expect(timing(half, seconds)).toContain(expected);
  });

  it('have room for two minutes when nothing else was asked, and a drill for whatever it takes', () => {
    expect(timing(null, 120)).toBe('');
    expect(timing(null, 121)).toContain('shorten it to 120 s');
    expect(drill === undefined ? null : timing(drill, 500)).toBe('');
  });

  it('have drafts of their own', () => {
    expect([draftKey('q-01', null), draftKey('q-01', ninety)]).toEqual(['q-01', 'q-01/90s']);
  });

  it('are scored on all of the rubric, a drill on its part', () => {
    const question = questionNamed('q-01');
    expect(narrowed(question, half)).toBe(question);
    expect(drill === undefined ? null : narrowed(question, drill).criteria).toEqual([
      { id: 'c-order', extra: 'says how tasks were ranked' },
      { id: 'c-help', extra: 'who was asked, for what' },
    ]);
  });
});
