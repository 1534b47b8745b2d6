import { describe, expect, it } from 'vitest';
import { courseFileText, lessonText, quizText } from '../../src/content/templates.js';

describe('a template', () => {
  it('carries the name it was asked for', () => {
    expect(courseFileText('my-course')).toMatch(/^---\nid: my-course\ntitle: My course\n/);
    expect(lessonText('stale-reads')).toMatch(/^---\nid: stale-reads\ntitle: Stale reads\n/);
    expect(quizText('stale-reads')).toMatch(/^## stale-reads-works\n/);
  });

  it('asks a question where there is one', () => {
    expect(lessonText('a')).not.toContain('```quiz');
    expect(lessonText('a', 'a-works')).toContain('```quiz\nuse: a-works\n');
  });
});
