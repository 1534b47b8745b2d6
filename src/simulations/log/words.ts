import type { LogKnobs } from './knobs.js';

/** "partition 3"; with several topics "partition 3 of topic 2". Kafka counts partitions from 0, and so does this. */
export function partitionName(partition: number, { topics, partitions }: LogKnobs): string {
  const name = `partition ${partition % partitions}`;
  return topics === 1 ? name : `${name} of topic ${Math.floor(partition / partitions) + 1}`;
}

/** "p3", or "t2 p3" with several topics. */
export function shortName(partition: number, { topics, partitions }: LogKnobs): string {
  const name = `p${partition % partitions}`;
  return topics === 1 ? name : `t${Math.floor(partition / partitions) + 1} ${name}`;
}

/** "consumer 2". */
export function consumerName(number: number): string {
  return `consumer ${number + 1}`;
}

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
