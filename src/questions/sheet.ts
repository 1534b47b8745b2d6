import type { Graded, Intent, Sheet } from './kind.js';

/** What a sheet shows: all of it but what can be done with it. */
export type Face = Omit<Sheet, 'press' | 'read' | 'grade' | 'reveal'>;

/** A kind's rules over its own state, which is a plain immutable object. */
export interface Rules<State extends object> {
  show(state: State): Face;
  /** The next state; the same one where the intent means nothing. */
  press(state: State, intent: Intent): State;
  /** The state after an answer typed in linear mode, or the form that it should have had. */
  read(state: State, line: string): State | string;
  grade(state: State): Graded;
  /** The same sheet filled in rightly. */
  solve(state: State): State;
}

/** A sheet from a kind's rules and a state. */
export function sheetOf<State extends object>(rules: Rules<State>, state: State): Sheet {
  const sheet: Sheet = {
    ...rules.show(state),
    press(intent) {
      const next = rules.press(state, intent);
      return next === state ? sheet : sheetOf(rules, next);
    },
    read(line) {
      const next = rules.read(state, line);
      return typeof next === 'string' ? { malformed: next } : sheetOf(rules, next);
    },
    grade: () => rules.grade(state),
    reveal: () => ({ ...rules.grade(rules.solve(state)), correct: false, points: 0 }),
  };
  return sheet;
}
