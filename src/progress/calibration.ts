import { phrase } from '../words/phrase.js';
import type { Progress } from './progress.js';

/** How often somebody was right of all the times that they said the same about how sure they were. */
export interface Calibrated {
  readonly said: 'sure' | 'nothing' | 'guess';
  readonly answers: number;
  readonly right: number;
}

/** How sure against how right, the surest first: as each answer was marked, whatever the learner had it counted as. */
export function calibration({ answers }: Pick<Progress, 'answers'>): readonly Calibrated[] {
  const all = Object.values(answers).flat();
  return (['sure', 'nothing', 'guess'] as const).map((said) => {
    const of = all.filter(({ confidence }) => (confidence ?? 'nothing') === said);
    const right = of.filter(({ correct, marked }) => marked?.correct ?? correct).length;
    return { said, answers: of.length, right };
  });
}

/** Fewer answers than this say nothing yet. */
export const fewestAnswers = 10;

/** What the calibration comes to, in a sentence. Somebody who is sure should be right nearly always. */
export function verdictOnCalibration(rows: readonly Calibrated[]): string {
  const share = (said: Calibrated['said']) => {
    const row = rows.find((one) => one.said === said);
    return row === undefined || row.answers < fewestAnswers ? null : row.right / row.answers;
  };
  const [sure, guess] = [share('sure'), share('guess')];
  if (sure === null)
    return phrase(
      'Say how sure you are (! or ~) with {count} answers or more, and this shows whether you can trust it.',
      {
        count: fewestAnswers,
      },
    );
  if (sure < 0.85) return phrase('You are sure more often than you are right: look twice before you say so.');
  if (guess !== null && guess > 0.7) return phrase('You know more than you think: many of your guesses are right.');
  return phrase('When you are sure, you are right: you can trust it.');
}
