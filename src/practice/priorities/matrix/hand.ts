import type { Progress } from '../../../progress/fold.js';
import type { Draw } from '../../../questions/kind.js';
import { shuffle } from '../../../questions/shuffle.js';
import { sample } from '../../kit/sample.js';
import type { Task } from './deck.js';
import { type Quadrant, quadrants } from './quadrant.js';

/** Cards in a hand. */
export const handSize = 12;

/** So many of each quadrant at least, so that every box has something to hold. */
const ofEach = 2;

/** A hand from the deck: from each quadrant, what was missed last time first, then what was not seen for longest. */
export function dealHand(deck: string, tasks: readonly Task[], progress: Progress, draw: Draw): readonly Task[] {
  const pick = (from: readonly Task[], size: number) => {
    const ids = from.map(({ id }) => id);
    return sample(deck, ids, size, progress, draw).flatMap((id) => from.find((task) => task.id === id) ?? []);
  };
  const ofBox = (box: Quadrant) => tasks.filter(({ key }) => key === box);
  const base = quadrants.flatMap((box) => pick(ofBox(box), ofEach));
  const others = tasks.filter((task) => !base.includes(task));
  const rest = pick(others, handSize - base.length);
  const hand = [...base, ...rest];
  return shuffle(hand.length, draw).flatMap((index) => hand[index] ?? []);
}
