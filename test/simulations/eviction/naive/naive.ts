/**
 * The same policies a second time, written from the papers as plainly as possible: arrays, linear searches, no tricks.
 * They are slow on purpose, share no code with the real ones, and exist only to be compared with them.
 */
export interface Naive {
  /** Whether the key was held; afterwards it is. */
  access(key: number): boolean;
  /** The keys held, in any order. */
  held(): number[];
}

/** Takes a value out of a list. */
export function without<T>(list: readonly T[], value: T): T[] {
  return list.filter((each) => each !== value);
}
