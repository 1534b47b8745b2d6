import { describe, expect, it } from 'vitest';
import { asId, findIn, isIn, type LessonId } from '../../src/course/id.js';

const things: Readonly<Record<LessonId, string>> = { [asId<LessonId>('queue')]: 'the lesson' };

describe('a thing of a course', () => {
  it('is found by the name that was typed', () => {
    expect(isIn(things, 'queue')).toBe(true);
    expect(findIn(things, 'queue')).toBe('the lesson');
  });

  it.each(['pool', '', 'constructor', '__proto__', 'toString'])('is not found by the name %j', (name) => {
    expect(isIn(things, name)).toBe(false);
    expect(findIn(things, name)).toBeUndefined();
  });
});
