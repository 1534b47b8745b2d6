import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { lessonNamed, suggestion } from '../../src/commands/find.js';
import { smallCourse } from '../small-course.js';

describe('a lesson that is named', () => {
  it.each([
    ['queue', 'queue'],
    ['buffer', 'queue'],
  ])('%s is %s', (typed, id) => {
    expect(lessonNamed(smallCourse, typed)).toBe(id);
  });

  it.each([
    ['quue', 'no lesson "quue", did you mean queue?; "backpressure lessons" lists them all'],
    ['as', 'no lesson "as", did you mean aside?; "backpressure lessons" lists them all'],
    ['nothing-like-it', 'no lesson "nothing-like-it"; "backpressure lessons" lists them all'],
    ['constructor', 'no lesson "constructor"; "backpressure lessons" lists them all'],
    ['', 'no lesson ""; "backpressure lessons" lists them all'],
  ])('wrongly as "%s" is refused in one line', (typed, message) => {
    expect(() => lessonNamed(smallCourse, typed)).toThrow(new UsageError(message));
  });
});

describe('a suggestion', () => {
  const known = ['lessons', 'learn', 'quiz', 'review'];
  it.each([
    ['lern', ', did you mean learn?'],
    ['Quiz', ', did you mean quiz?'],
    ['reviews', ', did you mean review?'],
    ['lesson', ', did you mean lessons?'],
    ['xylophone', ''],
    ['', ''],
  ])('for "%s" is "%s"', (typed, said) => {
    expect(suggestion(typed, known)).toBe(said);
  });

  it('is none where nothing is known', () => {
    expect(suggestion('learn', [])).toBe('');
  });
});
