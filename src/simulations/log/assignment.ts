/**
 * How the members of a group share the partitions of its topics, as Kafka's assignors do it when all members subscribe to
 * the same topics. Partitions are numbered topic by topic; members are in the order of their names.
 * Javadoc of RangeAssignor, RoundRobinAssignor, StickyAssignor and CooperativeStickyAssignor, Apache Kafka 3.9.
 */
export const assignors = ['range', 'round-robin', 'sticky', 'cooperative'] as const;

export type Assignor = (typeof assignors)[number];

/** What there is to share out. */
export interface Topics {
  readonly topics: number;
  /** Of each topic. */
  readonly partitions: number;
}

/**
 * The partitions of each member, in the members' order. `held` is what each had before, which only the sticky ones look at.
 */
export function assign(assignor: Assignor, topics: Topics, held: readonly (readonly number[])[]): readonly number[][] {
  if (held.length === 0) return [];
  if (assignor === 'range') return range(topics, held.length);
  if (assignor === 'round-robin') return roundRobin(topics, held.length);
  return sticky(topics, held);
}

/** Topic by topic, each member gets a run of neighbours; what does not divide goes to the first members, in every topic. */
function range({ topics, partitions }: Topics, members: number): number[][] {
  const each = Math.floor(partitions / members);
  const more = partitions % members;
  return Array.from({ length: members }, (_, member) => {
    const from = each * member + Math.min(member, more);
    const length = each + (member < more ? 1 : 0);
    return Array.from({ length: topics }, (_, topic) =>
      Array.from({ length }, (_, index) => topic * partitions + from + index),
    ).flat();
  });
}

/** All partitions of all topics are dealt out like cards. */
function roundRobin({ topics, partitions }: Topics, members: number): number[][] {
  const hands: number[][] = Array.from({ length: members }, () => []);
  for (let partition = 0; partition < topics * partitions; partition++) hands[partition % members]?.push(partition);
  return hands;
}

/**
 * Everyone keeps what he has as far as that is fair: nobody has two more than another. What is free then goes to whoever has
 * the fewest.
 */
function sticky({ topics, partitions }: Topics, held: readonly (readonly number[])[]): number[][] {
  const total = topics * partitions;
  const least = Math.floor(total / held.length);
  let withOneMore = total % held.length;
  const free = new Set(Array.from({ length: total }, (_, partition) => partition));
  const hands = held.map((had) => {
    const mine = had.filter((partition) => free.has(partition));
    const most = mine.length > least && withOneMore > 0 ? least + 1 : least;
    if (most > least) withOneMore -= 1;
    const kept = mine.slice(0, most);
    for (const partition of kept) free.delete(partition);
    return kept;
  });
  for (const partition of free) fewest(hands)?.push(partition);
  return hands;
}

function fewest(hands: readonly number[][]): number[] | undefined {
  let found = hands[0];
  for (const hand of hands) if (found !== undefined && hand.length < found.length) found = hand;
  return found;
}
