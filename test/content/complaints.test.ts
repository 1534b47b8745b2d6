import { describe, expect, it } from 'vitest';
import { Complaints, CourseError } from '../../src/content/complaints.js';

const evil = 'a\x1b]0;title\x07\n\x9b2Jb\u202e';

describe('a complaint', () => {
  it('is clean, one line, and not longer than a reader', () => {
    const complaints = new Complaints();
    complaints.add('yaml', { file: `x${evil}`, line: 1, column: 2 }, evil + 'y'.repeat(1_000));
    expect(complaints.problems[0]).toMatchObject({ file: 'xa b', line: 1, column: 2, severity: 'error', rule: 'yaml' });
    expect(complaints.problems[0]?.message).toMatch(/^a by{397}$/);
  });

  it('may be milder than its rule', () => {
    const complaints = new Complaints();
    complaints.add('front-matter', { file: 'x', line: 1, column: 1 }, 'm', 'warning');
    expect(complaints.problems[0]?.severity).toBe('warning');
  });

  it('about the whole course is one clean line', () => {
    expect(new CourseError(evil).message).toBe('a b');
  });
});
