import { describe, expect, it } from 'vitest';
import {
  calibrationOf,
  calibrationSentence,
  corrected,
  type Round,
  roundsOf,
} from '../../../src/practice/interview/calibration.js';

const round = (score: number, of: number, lean: number | null): Round => ({ score, of, lean });

describe('how near one’s scores come to a key', () => {
  it('is told round by round, and the tilt over all of them by their length', () => {
    expect(calibrationOf([round(15, 30, 0.4), round(24, 30, 0.1), round(9, 10, 0.1)])).toEqual({
      rounds: 3,
      scored: 70,
      nearness: [0.5, 0.8, 0.9],
      lean: expect.closeTo((30 * 0.4 + 40 * 0.1) / 70),
    });
  });

  it('is unknown before the first round, and its tilt where no round kept it', () => {
    expect(calibrationOf([])).toBeNull();
    expect(calibrationOf([round(0, 0, 0)])).toBeNull();
    expect(calibrationOf([round(5, 10, null)])?.lean).toBe(0);
    expect(calibrationOf([round(5, 10, null), round(5, 10, 0.3)])?.lean).toBeCloseTo(0.3);
  });

  it('comes from the journal, where an older round may lack what it needs', () => {
    const rounds = {
      interviewer: [
        { score: 20, of: 30, details: {} },
        { score: 24, of: 30, details: { exact: 18, lean: -0.2 } },
      ],
    };
    expect(roundsOf({ rounds })).toEqual([round(20, 30, null), round(24, 30, -0.2)]);
    expect(roundsOf({ rounds: {} })).toEqual([]);
  });

  it.each([
    [null, 'Nothing says yet how near your scores come'],
    [
      [round(18, 30, 0.3)],
      'to 60 % of the key in 1 round (30 scores), and you are generous: 0.30 of a point a criterion above it.',
    ],
    [
      [round(18, 30, -0.3), round(24, 30, -0.3)],
      'to 60 %, 80 % of the key in 2 rounds (60 scores), and you are strict: 0.30 of a point a criterion below it.',
    ],
    [[round(27, 30, 0.05)], 'to 90 % of the key in 1 round (30 scores), neither strict nor generous.'],
  ])('is said in a sentence: %j', (rounds, expected) => {
    expect(calibrationSentence(rounds === null ? null : calibrationOf(rounds))).toContain(expected);
  });

  it.each([
    [0.8, 0.3, 0.5],
    [0.8, -0.3, 1],
    [0.2, 0.3, 0],
    [0.8, 0.1, 0.8],
  ])('takes the tilt out of a self-score: %f with a lean of %f is %f', (share, lean, expected) => {
    expect(corrected(share, calibrationOf([round(1, 1, lean)]))).toBeCloseTo(expected);
    expect(corrected(share, null)).toBe(share);
  });
});
