import type { Draw } from './kind.js';

/** The numbers from 0 to n − 1 in random order. Fisher and Yates, in Durstenfeld's form (1964). */
export function shuffle(n: number, draw: Draw): number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  for (let last = n - 1; last > 0; last--) {
    const pick = draw(last + 1);
    [order[last], order[pick]] = [order[pick] ?? last, order[last] ?? pick];
  }
  return order;
}

/** The same, but never in the order they started in: shifted by one place where chance would leave them so. */
export function shuffleAway(n: number, draw: Draw): number[] {
  const order = shuffle(n, draw);
  const [first, ...rest] = order;
  const solved = order.every((value, index) => value === index);
  return solved && first !== undefined ? [...rest, first] : order;
}

/** The items of a list in random order. */
export function shuffled<Item extends string | object>(all: readonly Item[], draw: Draw): Item[] {
  return shuffle(all.length, draw).flatMap((index) => all[index] ?? []);
}
