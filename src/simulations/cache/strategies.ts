export const strategyNames = ['cache-aside', 'read-through', 'write-around', 'write-through', 'write-back'] as const;

export type StrategyName = (typeof strategyNames)[number];

/** What tells one strategy from another. */
export interface Strategy {
  /** Requests pass through the cache: while it is away, they fail. Else the application asks the database itself. */
  readonly inline: boolean;
  /**
   * What a write does, in this order, before its reply:
   * - database-delete: updates the database, then deletes the entry;
   * - database-entry: has the cache update the database, then keep the new value;
   * - entry: changes the entry only; a flush saves it later.
   */
  readonly write: 'database-delete' | 'database-entry' | 'entry';
}

/**
 * Cache-aside and write-around do the same here: one is named after its reads, the other after its writes. Read-through
 * differs from them in who loads, which takes as long, and in what happens while the cache is away.
 */
export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  'cache-aside': { inline: false, write: 'database-delete' },
  'read-through': { inline: true, write: 'database-delete' },
  'write-around': { inline: false, write: 'database-delete' },
  'write-through': { inline: true, write: 'database-entry' },
  'write-back': { inline: true, write: 'entry' },
};
