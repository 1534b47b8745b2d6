import { type Plan, Run } from './run.js';

/** What a run comes to in numbers. */
export type Figures = Pick<Run, 'measure' | 'theory'>;

/**
 * Carries a plan out to its end for its figures alone, as `sim --json`, `check` and predictions want them. Nobody hears its
 * events: no sentence is written that nobody reads, and nothing is hashed.
 */
export function figuresOf(plan: Plan): Figures {
  return new Run(plan, null).finish();
}
