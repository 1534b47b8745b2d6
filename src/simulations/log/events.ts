import type { EventCodes } from '../engine/simulation.js';

/** What is to happen, in the order in which it does at the same instant: records before those who may read them. */
export const planned = [
  'record-produced',
  'record-ended',
  'retry-due',
  'retry-ended',
  'consumer-crashed',
  'session-ended',
  'poll-missed',
  'rebalance-ended',
  'consumer-started',
  'lag-looked-at',
] as const;
export type Planned = (typeof planned)[number];

/** What happens to records, consumers and their group. Records, partitions and consumers are numbered from 0. */
export type LogEvent =
  | { readonly kind: Planned; readonly subject: number }
  /** A consumer has fetched a batch; the subject is the consumer. */
  | { readonly kind: 'batch-fetched' | 'batch-committed' | 'commit-refused'; readonly subject: number }
  | { readonly kind: 'rebalance-begun'; readonly why: Cause; readonly subject: number }
  /** A record came to nothing, once more. */
  | { readonly kind: 'record-failed' | 'record-buried' | 'record-set-aside'; readonly subject: number }
  | { readonly kind: 'record-repeated' | 'record-lost' | 'record-overtaken'; readonly subject: number }
  | { readonly kind: 'group-scaled'; readonly subject: number; readonly from: number; readonly lag: number };

/** Why the members of a group have to share the partitions out anew. */
export type Cause = 'joined' | 'left' | 'timed-out' | 'too-slow' | 'gave-up-partitions';

export const events: EventCodes<LogEvent> = {
  'record-produced': 0,
  'record-ended': 1,
  'retry-due': 2,
  'retry-ended': 3,
  'consumer-crashed': 4,
  'session-ended': 5,
  'poll-missed': 6,
  'rebalance-ended': 7,
  'consumer-started': 8,
  'lag-looked-at': 9,
  'batch-fetched': null,
  'batch-committed': null,
  'commit-refused': null,
  'rebalance-begun': null,
  'record-failed': null,
  'record-buried': null,
  'record-set-aside': null,
  'record-repeated': null,
  'record-lost': null,
  'record-overtaken': null,
  'group-scaled': null,
};
