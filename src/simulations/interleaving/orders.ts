/**
 * Every way to shuffle two lists together without changing the order within either, the first list's moves as early as
 * possible first: for lists of m and n moves there are (m + n)! ÷ (m! n!) of them.
 */
export function interleavings<T>(first: readonly T[], second: readonly T[]): readonly (readonly T[])[] {
  const [one, ...others] = first;
  const [another, ...rest] = second;
  if (one === undefined) return [second];
  if (another === undefined) return [first];
  return [
    ...interleavings(others, second).map((order) => [one, ...order]),
    ...interleavings(first, rest).map((order) => [another, ...order]),
  ];
}
