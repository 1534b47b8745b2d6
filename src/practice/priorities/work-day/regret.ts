/**
 * What a single choice was worth. Both futures are worked by the same policy, and they differ in one decision: the one
 * that was made, or the one that the policy would have made in its place. The difference in points kept is what the
 * decision cost; below zero it was better than the policy's.
 */
import { type Day, startShift, workOn } from './day.js';
import { measure } from './measure.js';
import { choose, finishWith, type PolicyId } from './policies.js';

export interface Choice {
  /** Minute of the day. */
  readonly at: number;
  readonly taken: string;
  readonly instead: string;
  /** Points kept that it cost. */
  readonly cost: number;
}

/** The choices of a day that differ from the policy's, in their order. */
export function choices(day: Day, decisions: readonly string[], policy: PolicyId): readonly Choice[] {
  const found: Choice[] = [];
  let shift = startShift(day);
  for (const taken of decisions) {
    const instead = choose(shift, policy, null);
    if (instead !== null && instead !== taken) {
      const kept = (id: string) => measure(finishWith(workOn(shift, id), policy, null)).net;
      found.push({ at: shift.now, taken, instead, cost: kept(instead) - kept(taken) });
    }
    shift = workOn(shift, taken);
  }
  return found;
}

/** The choice that cost most, and the one that beat the policy by most; null where there is none. */
export function turningPoints(all: readonly Choice[]): { readonly worst: Choice | null; readonly best: Choice | null } {
  const [first, ...rest] = [...all].sort((a, b) => b.cost - a.cost);
  const last = rest.at(-1) ?? first;
  return {
    worst: first !== undefined && first.cost > 0 ? first : null,
    best: last !== undefined && last.cost < 0 ? last : null,
  };
}
