import { dealDay } from './deal.js';
import { measure } from './measure.js';
import { follow, type Limit, type Policy, policies } from './policies.js';

/** How many days are worked to see past the luck of one. */
export const manyDays = 100;

export interface Average {
  readonly policy: Policy;
  readonly limit: Limit;
  /** Points kept a day. */
  readonly kept: number;
}

let known: readonly Average[] | null = null;

/** What each policy keeps on average over the same days, the best first. Always the same, so it is worked out once. */
export function averages(): readonly Average[] {
  known ??= policies
    .map((policy): Average => ({ policy, limit: null, kept: averageOf(policy, null) }))
    .sort((a, b) => b.kept - a.kept);
  return known;
}

function averageOf(policy: Policy, limit: Limit): number {
  let kept = 0;
  for (let seed = 1; seed <= manyDays; seed++) kept += measure(follow(dealDay(seed), policy, limit)).net;
  return kept / manyDays;
}
