import { criterionNamed } from './criteria/criteria.js';
import type { Met } from './criteria/criterion.js';

/** What a criterion looks for, with what the question adds: "who was asked for help, and for what (how long they tried first)". */
export function described(id: string, extra: string): string {
  const what = criterionNamed(id)?.what ?? id;
  return extra === '' ? what : `${what} (${extra})`;
}

export const marks: Readonly<Record<Met, string>> = { 0: '·', 0.5: '◐', 1: '✓' };

export const metWords: Readonly<Record<Met, string>> = { 0: 'not found', 0.5: 'partly', 1: 'met' };

/** What a level means in words. */
export const levelWords: Readonly<Record<number, string>> = {
  1: 'hardly anything that a rater could point at',
  2: 'some evidence; most of it is missing',
  3: 'the main points are there, thinly',
  4: 'solid: one or two points short of complete',
  5: 'everything this question is scored on',
};

export function asMetScore(score: number): Met {
  return score >= 1 ? 1 : score >= 0.5 ? 0.5 : 0;
}
