/** What the order of a review has to know of each thing that is due. */
export interface Mixable {
  readonly lesson: string;
  readonly track: string;
}

/** The lessons that each lesson is easily taken for, both ways; one that is like no other is not in it. */
export type Confusable = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The same things in an order that makes them stick: what is easily confused stands side by side, because telling two things
 * apart takes both of them; and neighbours come from different tracks where they can (Rohrer and Taylor, "The shuffling of
 * mathematics problems improves learning", 2007). What the order was before decides the rest. `behind` came before all of them.
 */
export function mixed<Item extends Mixable>(
  items: readonly Item[],
  confusable: Confusable,
  behind: readonly Item[] = [],
): Item[] {
  const queues = queuesOf(items, confusable);
  const order = [...behind];
  for (;;) {
    const [before, last] = [order.at(-2), order.at(-1)];
    // Two make a pair; then it is somebody else's turn, or one pair would go on until it is used up.
    const alike = last === undefined ? undefined : confusable.get(last.lesson);
    const isPaired = before !== undefined && alike?.has(before.lesson) === true;
    const partner = isPaired ? null : earliest(queues, ({ lesson }) => alike?.has(lesson) === true);
    const next = partner ?? earliest(queues, ({ track }) => track !== last?.track) ?? earliest(queues, () => true);
    if (next === null) return order.slice(behind.length);
    order.push(next.pop());
  }
}

/** Things that keep their order among themselves: those of a track, or of a lesson that is like another. */
class Queue<Item> {
  #at = 0;
  readonly #waiting: { readonly item: Item; readonly place: number }[] = [];

  add(item: Item, place: number): void {
    this.#waiting.push({ item, place });
  }

  get head(): { readonly item: Item; readonly place: number } | undefined {
    return this.#waiting[this.#at];
  }

  /** Takes the first; there must be one. */
  pop(): Item {
    const { head } = this;
    if (head === undefined) throw new Error('There is nothing left in this queue.');
    this.#at += 1;
    return head.item;
  }
}

function queuesOf<Item extends Mixable>(items: readonly Item[], confusable: Confusable): readonly Queue<Item>[] {
  const queues = new Map<string, Queue<Item>>();
  for (const [place, item] of items.entries()) {
    const key = confusable.has(item.lesson) ? `lesson ${item.lesson}` : `track ${item.track}`;
    const queue = queues.get(key) ?? new Queue<Item>();
    queue.add(item, place);
    queues.set(key, queue);
  }
  return [...queues.values()];
}

/** The queue whose first thing passes and comes earliest in the whole order; null where none does. */
function earliest<Item>(queues: readonly Queue<Item>[], passes: (item: Item) => boolean): Queue<Item> | null {
  let found: Queue<Item> | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const queue of queues) {
    const { head } = queue;
    if (head === undefined || head.place >= place || !passes(head.item)) continue;
    found = queue;
    place = head.place;
  }
  return found;
}
