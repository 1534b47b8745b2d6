import { describe, expect, it } from 'vitest';
import { answerFormLines, gradedLines } from '../../src/questions/answer-form-lines.js';
import type { AnswerForm, Row } from '../../src/questions/kind.js';
import { plain } from '../../src/text/line.js';

const row = (label: string, text: string, more: Partial<Row> = {}): Row => ({
  label,
  text: [{ text }],
  cursor: false,
  mark: 'none',
  beside: [],
  feedback: [],
  ...more,
});

const form = (rows: readonly Row[], field: AnswerForm['field'] = null): AnswerForm => ({
  instruction: 'Choose one',
  format: '',
  keys: [],
  rows,
  targets: [],
  field,
  missing: null,
  press: () => form(rows),
  read: () => form(rows),
  grade: () => ({ correct: true, points: 1, answer: '', rows, feedback: [], solution: '' }),
  reveal: () => ({ correct: true, points: 1, answer: '', rows, feedback: [], solution: '' }),
});

describe('an answer form in lines', () => {
  it('marks the row the eye should be on', () => {
    const { lines, focus } = answerFormLines(
      form([row('a', 'yes'), row('b', 'no', { cursor: true, mark: 'chosen' })]),
      40,
    );
    expect(focus).toBe(1);
    expect(plain(lines[1] ?? [])).toBe('▸ b ● no');
  });

  it('shows a field with its unit', () => {
    expect(plain(answerFormLines(form([], { text: '70', unit: 's' }), 40).lines[0] ?? [])).toBe('  ▸ 70  s');
  });

  it('says in words what was right and not chosen', () => {
    const rows = [row('a', 'yes', { mark: 'missed', feedback: [{ kind: 'paragraph', text: [{ text: 'Because.' }] }] })];
    const lines = gradedLines(form(rows).grade(), 60).map(plain);
    expect(lines[0]).toContain('right, but not chosen');
    expect(lines[1]).toBe('      Because.');
  });
});
