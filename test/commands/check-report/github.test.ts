import { describe, expect, it } from 'vitest';
import { githubLines } from '../../../src/commands/check-report/github.js';
import type { Problem } from '../../../src/course/course.js';

const problem: Problem = {
  file: 'lessons/load/01-a.md',
  line: 12,
  column: 3,
  severity: 'error',
  rule: 'dead-link',
  message: 'there is no x.md',
};

describe('problems as workflow commands', () => {
  it('names the file from the root, the line, the column and the rule', () => {
    expect(githubLines([problem], (file) => `courses/one/${file}`)).toEqual([
      '::error file=courses/one/lessons/load/01-a.md,line=12,col=3,title=backpressure dead-link::there is no x.md',
    ]);
  });

  it.each<[string, Partial<Problem>, string]>([
    ['a warning', { severity: 'warning' }, '::warning file=lessons/load/01-a.md,'],
    ['a message with a percentage', { message: '62 % and 50%' }, '::62 %25 and 50%25'],
    ['a message of several lines', { message: 'one\r\ntwo' }, '::one%0D%0Atwo'],
    ['colons and commas in a message, which stay', { message: 'a: b, c' }, '::a: b, c'],
    ['a message that would begin a command', { message: 'x\n::set-output name=a::b' }, '::x%0A::set-output name=a::b'],
    ['a file with a comma and a colon', { file: 'a,b:c%.md' }, 'file=a%2Cb%3Ac%25.md,line'],
  ])('writes %s', (_, more, part) => {
    const lines = githubLines([{ ...problem, ...more }], (file) => file);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(part);
    expect(lines[0]).not.toContain('\n');
  });
});
