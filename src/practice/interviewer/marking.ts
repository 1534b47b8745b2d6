import type { BankQuestion } from '../coach/bank.js';
import type { Met } from '../coach/criteria/criterion.js';
import { type Candidate, candidateOf } from './deal.js';

/** A candidate and the scores the learner gave, in the order of the rubric. */
export interface Marked {
  readonly candidate: Candidate;
  readonly scores: readonly Met[];
}

/** A run: who is to be scored, and who has been. */
export interface Run {
  readonly candidates: readonly Candidate[];
  readonly marked: readonly Marked[];
}

/** Points for a candidate: one for the same score as the key, half for half a step beside it. */
export function pointsOf({ candidate, scores }: Marked): number {
  return candidate.rubric.reduce(
    (sum, { key }, index) => sum + Math.max(0, 1 - Math.abs(key - (scores[index] ?? 0))),
    0,
  );
}

/** How the learner scores on the whole. */
export interface Bearing {
  readonly points: number;
  readonly of: number;
  readonly exact: number;
  /** Mean of score minus key: above 0 is generous, below strict. */
  readonly lean: number;
  /** The criterion with the greatest distance, and how often it was off; null where all agree. */
  readonly hardest: { readonly what: string; readonly lean: number } | null;
}

export function bearing(marked: readonly Marked[]): Bearing {
  const all = marked.flatMap(({ candidate, scores }) =>
    candidate.rubric.map(({ id, what, key }, index) => ({ id, what, gap: (scores[index] ?? 0) - key })),
  );
  const byId = new Map<string, { what: string; off: number; lean: number }>();
  for (const { id, what, gap } of all) {
    const before = byId.get(id) ?? { what: what.replace(/ \(.*\)$/, ''), off: 0, lean: 0 };
    byId.set(id, { ...before, off: before.off + Math.abs(gap), lean: before.lean + gap });
  }
  const hardest = [...byId.values()].sort((a, b) => b.off - a.off)[0];
  return {
    points: marked.reduce((sum, one) => sum + pointsOf(one), 0),
    of: all.length,
    exact: all.filter(({ gap }) => gap === 0).length,
    lean: all.length === 0 ? 0 : all.reduce((sum, { gap }) => sum + gap, 0) / all.length,
    hardest: hardest === undefined || hardest.off === 0 ? null : hardest,
  };
}

/** The run in a line of text, for the journal. */
export function writeRun({ candidates, marked }: Run): string {
  return JSON.stringify({ ids: candidates.map(({ id }) => id), scores: marked.map(({ scores }) => scores) });
}

/** A run from the journal; null when it cannot be gone on with. */
export function readRun(bank: readonly BankQuestion[], kept: string | undefined): Run | null {
  if (kept === undefined) return null;
  const saved = parse(kept);
  const candidates = saved.ids.flatMap((id) => candidateOf(bank, id) ?? []);
  if (candidates.length === 0 || candidates.length !== saved.ids.length || saved.scores.length > candidates.length)
    return null;
  const marked = saved.scores.flatMap((scores, index): Marked[] => {
    const candidate = candidates[index];
    return candidate === undefined ? [] : [{ candidate, scores }];
  });
  return marked.length === candidates.length ? null : { candidates, marked };
}

function parse(kept: string): { ids: string[]; scores: Met[][] } {
  try {
    const saved: unknown = JSON.parse(kept);
    if (typeof saved !== 'object' || saved === null || !('ids' in saved) || !('scores' in saved))
      return { ids: [], scores: [] };
    const { ids, scores } = saved;
    return {
      ids: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
      scores: Array.isArray(scores) ? scores.map((row) => (Array.isArray(row) ? row.filter(isMet) : [])) : [],
    };
  } catch {
    return { ids: [], scores: [] };
  }
}

function isMet(score: unknown): score is Met {
  return score === 0 || score === 0.5 || score === 1;
}
