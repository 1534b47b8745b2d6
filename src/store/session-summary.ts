import type { Outcome, Session } from './session.js';

export interface Summary {
  readonly asked: number;
  readonly right: number;
  readonly skipped: number;
  /** 0 to 1. */
  readonly score: number;
  /** Ids of the lessons with something wrong or skipped, in the order they came up. */
  readonly revisit: readonly string[];
}

export function summarise({ outcomes }: Session): Summary {
  const lessonOf = ({ item }: Outcome) => (item.kind === 'question' ? item.question.lesson : item.card.lesson);
  return {
    asked: outcomes.length,
    right: outcomes.filter(({ right }) => right === true).length,
    skipped: outcomes.filter(({ right }) => right === null).length,
    score: outcomes.length === 0 ? 0 : outcomes.reduce((sum, { points }) => sum + points, 0) / outcomes.length,
    revisit: [...new Set(outcomes.filter(({ right }) => right !== true).map(lessonOf))],
  };
}
