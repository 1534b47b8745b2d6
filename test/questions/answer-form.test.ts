import { describe, expect, it } from 'vitest';
import { answerForm } from '../../src/questions/answer-form.js';

const counter = {
  show: (state: { n: number }) => ({
    instruction: String(state.n),
    format: '',
    keys: [],
    rows: [],
    targets: [],
    field: null,
    missing: null,
  }),
  press: (state: { n: number }, intent: { do: string }) => (intent.do === 'next' ? { n: state.n + 1 } : state),
  read: (_: { n: number }, line: string) => (line === '' ? 'a number' : { n: Number(line) }),
  grade: (state: { n: number }) => ({
    correct: state.n === 7,
    points: state.n === 7 ? 1 : 0,
    answer: state.n,
    rows: [],
    feedback: [],
    solution: '7',
  }),
  solve: () => ({ n: 7 }),
};

describe('an answer form', () => {
  it('shows its state, and each press gives the next answer form', () => {
    const form = answerForm(counter, { n: 1 });
    expect(form.press({ do: 'next' }).press({ do: 'next' }).instruction).toBe('3');
    expect(form.instruction).toBe('1');
    expect(form.press({ do: 'left' })).toBe(form);
  });

  it('says what format it wants when it cannot read a line', () => {
    expect(answerForm(counter, { n: 1 }).read('')).toEqual({ malformed: 'a number' });
  });

  it('reveals the solution without points', () => {
    expect(answerForm(counter, { n: 1 }).reveal()).toMatchObject({ correct: false, points: 0, answer: 7 });
  });
});
