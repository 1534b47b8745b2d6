import type { EventCodes } from '../engine/simulation.js';

/** What is to happen, in the order in which it does at the same instant: what was under way before new requests. */
export const planned = [
  'cache-flushed',
  'cache-crashed',
  'cache-recovered',
  /** The database has read the row of a load. */
  'row-loaded',
  /** The copy of a load is in the cache. */
  'entry-filled',
  /** The database has stored a write. */
  'row-updated',
  /** The entry of a write is deleted. */
  'entry-deleted',
  /** A write has gone through the cache to the database. */
  'write-passed-through',
  /** A write that only the cache has is acknowledged. */
  'write-acknowledged',
  /** The database has answered a reader that could not reach the cache. */
  'reader-answered',
  /** The database has stored a write of somebody who goes past the cache. */
  'row-updated-past-cache',
  /** A request is done with the cache, and comes to a database that is loaded. */
  'database-reached',
  'request-came',
  'quarter-passed',
] as const;
export type Planned = (typeof planned)[number];

/** What the database is asked to do, each by what follows once it has. */
export const accesses = [
  'row-loaded',
  'reader-answered',
  'row-updated',
  'row-updated-past-cache',
  'write-passed-through',
] as const satisfies readonly Planned[];
export type Access = (typeof accesses)[number];

/** What happens to keys, by their number from 0, and to the cache. */
export type CacheEvent =
  | { readonly kind: 'request-refused' | 'read-hit' | 'read-missed' | 'write-came'; readonly subject: number }
  | { readonly kind: 'entry-filled' | 'write-acknowledged' | 'reader-answered'; readonly subject: number }
  /** A quarter of the run is over. */
  | { readonly kind: 'quarter-passed' }
  /** A read reaches the database. */
  | { readonly kind: 'database-asked'; readonly subject: number }
  /** The database has read a row, and counts so many loads under way, this one included. */
  | { readonly kind: 'row-loaded'; readonly subject: number; readonly loading: number }
  /** A reader got a value that was so many writes too old. */
  | { readonly kind: 'read-answered-stale'; readonly subject: number; readonly behind: number }
  /** The cache has saved so many keys, for so many writes. */
  | { readonly kind: 'cache-flushed'; readonly subject: number; readonly writes: number }
  /** The cache has lost so many acknowledged writes in this crash, to so many keys; the subject counts all crashes' writes. */
  | { readonly kind: 'cache-crashed'; readonly subject: number; readonly writes: number; readonly keys: number }
  | { readonly kind: 'cache-recovered' }
  /** A request has got nothing of the database, which took too long or turned it away. So many others waited with it. */
  | { readonly kind: 'request-failed'; readonly subject: number; readonly others: number; readonly isRefused: boolean };

export const events: EventCodes<CacheEvent> = {
  'cache-flushed': 0,
  'cache-crashed': 1,
  'request-failed': 2,
  'entry-filled': 4,
  'write-acknowledged': 8,
  'reader-answered': 9,
  'request-refused': 20,
  'read-hit': 21,
  'read-missed': 22,
  'write-came': 23,
  'quarter-passed': null,
  'database-asked': null,
  'row-loaded': null,
  'read-answered-stale': null,
  'cache-recovered': null,
};
