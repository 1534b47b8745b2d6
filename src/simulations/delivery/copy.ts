export type CopyState = 'ready' | 'out' | 'acked' | 'dead';

/** A message in the hands of the broker: one for each group that is to have it. */
export interface Copy {
  readonly number: number;
  /** Which order it is about, from 0. A message that was published twice has two copies in each group. */
  readonly message: number;
  readonly group: number;
  /** Where a log has written it; 0 otherwise. */
  readonly partition: number;
  state: CopyState;
  deliveries: number;
  sentAt: number;
  /** When its worker's last word on it set out, ack or reject; NaN before. */
  reportedAt: number;
  /** Who has it, or had it last. */
  consumer: number;
}

/** More copies than there ever are. */
const most = 1024;

/** Names one delivery of a copy, so that a later one can be told from it. */
export function deliveryOf(copy: Copy): number {
  return copy.deliveries * most + copy.number;
}

/** The number of the copy that a delivery is of. */
export function numberOf(delivery: number): number {
  return delivery % most;
}
