/**
 * A cache of fixed size that decides whom to forget. Keys are whole numbers from 0 on, every object has size one, and
 * every miss admits.
 */
export interface Policy {
  readonly capacity: number;
  /** Keys held. */
  readonly size: number;
  /** Requests a key. True when it was held; otherwise it is now, and `evicted` is whom it displaced. */
  access(key: number): boolean;
  /** The key that left in the last access; -1 when none did. */
  readonly evicted: number;
  /** Whether a key is held. It changes nothing, as if nobody had asked. */
  has(key: number): boolean;
  /** Drops a key for another reason than room (it expired, its original changed). No matter when it is not held. */
  remove(key: number): void;
  /** What is held, queue by queue, in as much detail as there is room for: what a picture shows. */
  queues(detail: Detail): readonly QueueView[];
}

/** A policy that can be told to make room, as a cache of bytes has to. */
export interface Evicting extends Policy {
  /** Lets the key go that is next, and says which; -1 where none is held. */
  evict(): number;
}

/** A cache that keeps a number of bytes beside a number of entries. An object that is larger than all its room is not admitted. */
export interface ByteCache extends Policy {
  /** Bytes held. */
  readonly bytes: number;
  /** All that left in the last access, in order. */
  readonly displaced: readonly number[];
}

export interface Detail {
  /** Entries of one queue that can be shown by name. */
  readonly entries: number;
  /** Cells for the profile of a queue that is longer than that. */
  readonly cells: number;
}

/** One of a policy's lists. */
export interface QueueView {
  readonly name: string;
  /** How its entries are ordered and what the notes mean: "newest first". */
  readonly order: string;
  /** False for a list of keys whose values are gone, which the policy only remembers. */
  readonly held: boolean;
  /** All entries, or the two ends, or those around the hand. */
  readonly entries: readonly Entry[];
  /** Entries in all, shown or not. */
  readonly size: number;
  /** How many it holds when it is full, or should hold where that is soft; null where neither is said. */
  readonly target: number | null;
  readonly soft: boolean;
  /** The whole of a queue that is too long to be shown by name, and where in it the hand is. */
  readonly profile: Profile | null;
}

export interface Profile {
  /** From 0 to 1 a cell: the mean of what the policy notes beside the entries that share the cell. */
  readonly values: readonly number[];
  /** The cell with the hand; -1 without one. */
  readonly hand: number;
}

export interface Entry {
  /** The key, or one of the two constants below. */
  readonly key: number;
  /** What the policy notes beside the key: "●" for a set bit, "×3" for a count. */
  readonly note?: string;
  /** The policy's hand points here. */
  readonly hand?: true;
}

/** Stands for a place that holds nothing. */
export const emptyPlace = -1;

/** Stands for all the entries of a long list that are not shown. */
export const leftOut = -2;

/** How a bit beside an entry is drawn. */
export const bit = (set: boolean): string => (set ? '●' : '○');
