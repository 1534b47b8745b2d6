import type { Progress } from '../../progress/fold.js';
import { plural } from '../../text/plural.js';

/** What came of a finished round of "Be the interviewer". */
export interface Round {
  /** Points for nearness to the key, of `of` criteria. */
  readonly score: number;
  readonly of: number;
  /** Mean of score minus key; null in a round that did not keep it. */
  readonly lean: number | null;
}

/** How near somebody's scores come to a key that other people gave, over all their rounds. */
export interface Calibration {
  readonly rounds: number;
  /** Criteria scored altogether. */
  readonly scored: number;
  /** 0 to 1, of each round, oldest first: 1 is the key itself, half a step beside it costs half. */
  readonly nearness: readonly number[];
  /** Mean of score minus key: above 0 is generous, below strict. */
  readonly lean: number;
}

/** A tilt smaller than this, in scores of 0 to 1, is chance. */
const noticeable = 0.12;

/** The rounds in the journal; those of an older program may lack the lean. */
export function roundsOf({ rounds }: Pick<Progress, 'rounds'>): readonly Round[] {
  return (rounds.interviewer ?? []).map(({ score, of, details }) => {
    const { lean } = details;
    return { score, of, lean: typeof lean === 'number' ? lean : null };
  });
}

/** Null for somebody who has not finished a round. */
export function calibrationOf(rounds: readonly Round[]): Calibration | null {
  const done = rounds.filter(({ of }) => of > 0);
  if (done.length === 0) return null;
  const known = done.filter(({ lean }) => lean !== null);
  const weight = known.reduce((sum, { of }) => sum + of, 0);
  return {
    rounds: done.length,
    scored: done.reduce((sum, { of }) => sum + of, 0),
    nearness: done.map(({ score, of }) => score / of),
    lean: weight === 0 ? 0 : known.reduce((sum, { lean, of }) => sum + (lean ?? 0) * of, 0) / weight,
  };
}

/** "generous", "strict" or neither, of a mean of score minus key. */
export function tilt(lean: number): 'generous' | 'strict' | 'neither' {
  return lean > noticeable ? 'generous' : lean < -noticeable ? 'strict' : 'neither';
}

/** How far to trust one's own scores, in a sentence. */
export function calibrationSentence(calibration: Calibration | null): string {
  if (calibration === null) {
    return 'Nothing says yet how near your scores come to those of others: "Be the interviewer" does.';
  }
  const { rounds, scored, nearness, lean } = calibration;
  const percent = nearness.slice(-5).map((share) => `${Math.round(share * 100)} %`);
  const over = `As an interviewer you came to ${percent.join(', ')} of the key in ${plural(rounds, 'round')} (${plural(scored, 'score')})`;
  const side = tilt(lean);
  return side === 'neither'
    ? `${over}, neither strict nor generous.`
    : `${over}, and you are ${side}: ${Math.abs(lean).toFixed(2)} of a point a criterion ${lean > 0 ? 'above' : 'below'} it.`;
}

/** A self-score, 0 to 1, with the tilt taken out that the learner shows on other people's answers; unchanged where there is none to speak of. */
export function corrected(share: number, calibration: Calibration | null): number {
  if (calibration === null || tilt(calibration.lean) === 'neither') return share;
  return Math.min(1, Math.max(0, share - calibration.lean));
}
