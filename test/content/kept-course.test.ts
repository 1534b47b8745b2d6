import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeptCourse, writeKeptCourse } from '../../src/content/kept-course.js';
import { loadCourse } from '../../src/content/load.js';
import { findIn } from '../../src/course/id.js';

const small = new URL('../fixtures/courses/small', import.meta.url).pathname;
const { course } = await loadCourse(small);
const problem = { file: 'a.md', line: 1, column: 2, severity: 'error', rule: 'front-matter', message: 'no' } as const;
const whole = writeKeptCourse({ course, problems: [problem] }, 'key');

/** The same with something else in it, and the checksum right for it. */
function forged(change: (text: string) => string): Buffer {
  const rest = Buffer.from(change(whole.subarray(64).toString('utf8')));
  return Buffer.concat([Buffer.from(createHash('sha256').update(rest).digest('hex')), rest]);
}

describe('a course that is kept', () => {
  it('is the same course again, with what was wrong in it', () => {
    const kept = readKeptCourse(whole, 'key');
    expect(kept?.problems).toEqual([problem]);
    expect(JSON.parse(JSON.stringify(kept?.course))).toEqual(JSON.parse(JSON.stringify(course)));
    expect(Object.keys(kept?.course.questions ?? {})).toEqual(Object.keys(course.questions));
  });

  it('parses a lesson when it is opened, and once', () => {
    const lesson = findIn(readKeptCourse(whole, 'key')?.course.lessons ?? {}, 'waiting');
    expect(Object.getOwnPropertyDescriptor(lesson, 'steps')?.get).toBeTypeOf('function');
    expect(lesson?.title).toBe(findIn(course.lessons, 'waiting')?.title);
    expect(lesson?.steps).toBe(lesson?.steps);
  });

  it('finds nothing by the name of what every object has', () => {
    const kept = readKeptCourse(whole, 'key');
    expect(findIn(kept?.course.questions ?? {}, 'constructor')).toBeUndefined();
    expect(findIn(kept?.course.lessons ?? {}, '__proto__')).toBeUndefined();
  });

  it.each<[what: string, bytes: Buffer, key: string]>([
    ['of other files', whole, 'another'],
    ['of a key that begins as its own does', whole, 'ke'],
    ['that is empty', Buffer.alloc(0), 'key'],
    ['of zeros', Buffer.alloc(3000), 'key'],
    ['of newlines', Buffer.from('\n'.repeat(300)), 'key'],
    ['that is torn', whole.subarray(0, whole.length - 1), 'key'],
    ['with something behind it', Buffer.concat([whole, Buffer.from('x')]), 'key'],
  ])('and is one %s is not used', (_, bytes, key) => {
    expect(readKeptCourse(bytes, key)).toBe(null);
  });

  it('is not used where any byte of it is another', () => {
    for (let at = 0; at < whole.length; at += 97) {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 0x55;
      expect(readKeptCourse(other, 'key')).toBe(null);
    }
  });

  it('says nothing that a terminal would obey, though somebody made it with the right checksum', () => {
    const title = findIn(course.lessons, 'waiting')?.steps[0]?.title ?? '';
    const escapes = '\u009b2J\\u001b[m';
    // As many bytes as before, or nothing is found where the head says that it is.
    const hostile = escapes.padEnd(escapes.length + title.length - Buffer.byteLength(escapes), '-');
    const kept = readKeptCourse(
      forged((text) => text.replaceAll(title, hostile)),
      'key',
    );
    const [step] = findIn(kept?.course.lessons ?? {}, 'waiting')?.steps ?? [];
    expect(step?.title).toBe('-'.repeat(title.length - Buffer.byteLength(escapes)));
  });
});
