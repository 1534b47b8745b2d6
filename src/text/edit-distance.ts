import { distance } from 'fastest-levenshtein';

/** Whether two words differ by one slip of the finger: a letter wrong, missing, doubled, or swapped with the next. */
export function isOneSlipApart(a: string, b: string): boolean {
  return distance(a, b) === 1 || isSwapOf(a, b);
}

function isSwapOf(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** The name that was most likely meant: one that holds what was typed, or else the nearest; null where none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const [nearest] = known
    .map((name) => ({ name, away: typed !== '' && name.includes(typed) ? 1 : distance(typed, name) }))
    .sort((a, b) => a.away - b.away);
  return nearest !== undefined && nearest.away <= Math.max(2, typed.length / 3) ? nearest.name : null;
}
