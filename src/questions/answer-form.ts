import type { AnswerForm, Graded, Intent } from './kind.js';

/** What an answer form shows: all of it but what can be done with it. */
export type AnswerFormContent = Omit<AnswerForm, 'press' | 'read' | 'grade' | 'reveal'>;

/** A kind's rules over its own state, which is a plain immutable object. */
export interface Rules<State extends object> {
  show(state: State): AnswerFormContent;
  /** The next state; the same one where the intent means nothing. */
  press(state: State, intent: Intent): State;
  /** The state after an answer typed in linear mode, or the format that it should have had. */
  read(state: State, line: string): State | string;
  grade(state: State): Graded;
  /** The same answer form filled in rightly. */
  solve(state: State): State;
}

/** An answer form from a kind's rules and a state. */
export function answerForm<State extends object>(rules: Rules<State>, state: State): AnswerForm {
  const form: AnswerForm = {
    ...rules.show(state),
    press(intent) {
      const next = rules.press(state, intent);
      return next === state ? form : answerForm(rules, next);
    },
    read(line) {
      const next = rules.read(state, line);
      return typeof next === 'string' ? { malformed: next } : answerForm(rules, next);
    },
    grade: () => rules.grade(state),
    reveal: () => ({ ...rules.grade(rules.solve(state)), correct: false, points: 0 }),
  };
  return form;
}
