import { describe, expect, it } from 'vitest';
import { assignmentForm, recallAssignment } from '../../src/questions/assign.js';
import { shown, text, typed } from './asking.js';

const assignment = {
  instruction: 'Give each its own',
  noun: 'partner' as const,
  rows: ['x', 'y'].map((word, right) => ({ text: text(word), feedback: [], right })),
  targets: [text('A'), text('B')],
};

describe('rows and targets in any order', () => {
  it('are shown in that order and graded in the author’s', () => {
    const form = assignmentForm(assignment, { rowOrder: [1, 0], targetOrder: [1, 0] });
    expect(shown(form.rows)).toEqual(['>1  y', ' 2  x']);
    expect(form.missing).toBe('2 rows still need a partner.');
    expect(typed(form, '1a 2b').grade()).toMatchObject({ correct: true, answer: [0, 1] });
    expect(typed(form, '1a 2a').grade()).toMatchObject({ correct: false, points: 0.5, answer: [1, 1] });
  });

  it('are recalled in words', () => {
    expect(recallAssignment(assignment, [1, 0])).toBe('x – B; y – A');
    expect(recallAssignment(assignment, 'x')).toBeNull();
  });
});
