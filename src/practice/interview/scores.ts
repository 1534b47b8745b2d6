import { criterionNamed } from '../../reading/criteria.js';

/** What a person finds of a criterion: nothing, some of it, all of it. */
export type Score = 0 | 0.5 | 1;

export const scoreSteps: readonly Score[] = [0, 0.5, 1];

export const scoreMarks: Readonly<Record<Score, string>> = { 0: '·', 0.5: '◐', 1: '✓' };

export const scoreWords: Readonly<Record<Score, string>> = { 0: 'not found', 0.5: 'partly', 1: 'met' };

/**
 * What a criterion looks for, with what the question adds: "how it ended, best with a number (debt repaid)". What only says
 * the name again is left out.
 */
export function described(id: string, extra: string): string {
  const name = criterionNamed(id)?.name ?? id;
  const known = new Set(name.match(/\p{L}+/gu));
  const isNew = (extra.match(/\p{L}+/gu) ?? []).some((word) => !known.has(word) && !empty.has(word));
  return isNew ? `${name} (${extra})` : name;
}

/** Words that add nothing by themselves. */
const empty: ReadonlySet<string> = new Set(
  'a an the and or to of in it was were is what who how names says exactly stated'.split(' '),
);

/** 1 to 5: the scale on which an answer is kept in the journal. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The scale of the course: under 30 % of the criteria is 1, under 50 % 2, under 70 % 3, under 90 % 4. */
export function levelOf(share: number): Level {
  if (share < 0.3) return 1;
  if (share < 0.5) return 2;
  if (share < 0.7) return 3;
  return share < 0.9 ? 4 : 5;
}

/** The share of its criteria that an answer has, 0 to 1. */
export function shareOf(scores: readonly Score[]): number {
  return scores.reduce<number>((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** How sure the reading is that words speak to a criterion, of a confidence from 0 to 1. */
export function sureness(confidence: number): string {
  if (confidence >= 0.9) return 'very sure';
  return confidence >= 0.75 ? 'fairly sure' : 'likely';
}
