/**
 * The slow-reader race of cache-aside. A reader misses, loads and fills; a writer updates the database and deletes the
 * entry, in this order or the wrong one. An old value that is filled in after the delete stays, because nobody will delete
 * it again. Leases stop it: Nishtala et al., Scaling Memcache at Facebook (NSDI 2013), section 3.2.1.
 */
import { interleavings } from '../orders.js';
import type { Move, Place, Scene, World } from '../scene.js';

export type Fix = 'none' | 'lease' | 'version' | 'ttl';

const reader: readonly Move[] = [
  { actor: 0, name: 'check' },
  { actor: 0, name: 'load' },
  { actor: 0, name: 'fill' },
];
const update: Move = { actor: 1, name: 'update' };
const remove: Move = { actor: 1, name: 'delete' };
const expire: Move = { actor: 2, name: 'expire' };

/** `deleteFirst` is the wrong order. */
export function cacheRace(deleteFirst: boolean, fix: Fix): Scene {
  const writer = deleteFirst ? [remove, update] : [update, remove];
  const orders = interleavings(reader, writer);
  return {
    actors: ['reader', 'writer'],
    invariant: 'the cache holds nothing older than the database',
    orders: fix === 'ttl' ? orders.map((order) => [...order, expire]) : orders,
    begin: () => new Race(fix),
  };
}

interface Row {
  readonly price: string;
  readonly version: number;
}

const before: Row = { price: '€12', version: 1 };
const after: Row = { price: '€9', version: 2 };

class Race implements World {
  readonly #fix: Fix;
  #database = before;
  #cache: Row | null = null;
  #loaded: Row | null = null;
  #lease: 'none' | 'valid' | 'cancelled' = 'none';
  /** The version that a delete has left behind: nothing older may come in. */
  #marker = 0;

  constructor(fix: Fix) {
    this.#fix = fix;
  }

  move({ name }: Move): string {
    switch (name) {
      case 'check':
        return this.#check();
      case 'load':
        this.#loaded = this.#database;
        return `The reader loads the row: the mug costs ${this.#database.price}.`;
      case 'fill':
        return this.#fill(this.#loaded ?? this.#database);
      case 'update':
        this.#database = after;
        return `The writer updates the row: the mug costs ${after.price} now.`;
      case 'delete':
        return this.#delete();
      default:
        return this.#expire();
    }
  }

  #check(): string {
    if (this.#fix !== 'lease') return 'The reader looks in the cache: nothing there.';
    this.#lease = 'valid';
    return 'The reader looks in the cache: nothing there. It gets a lease to fill it.';
  }

  #fill(row: Row): string {
    if (this.#lease === 'cancelled') return `The reader brings ${row.price}, refused: its lease was cancelled.`;
    if (row.version < this.#marker) {
      return `The reader brings version ${row.version}, refused: the delete left a marker of version ${this.#marker}.`;
    }
    this.#cache = row;
    return `The reader fills the cache with ${row.price}.`;
  }

  #delete(): string {
    const found = this.#cache === null ? 'there was none' : `${this.#cache.price} is gone`;
    this.#cache = null;
    // A version is given by the database, so a writer that deletes first does not know the new one yet.
    if (this.#fix === 'version') this.#marker = this.#database.version;
    if (this.#lease !== 'valid') return `The writer deletes the entry: ${found}.`;
    this.#lease = 'cancelled';
    return `The writer deletes the entry: ${found}. The reader's lease is cancelled.`;
  }

  #expire(): string {
    const old = this.#stale();
    const held = this.#cache;
    this.#cache = null;
    if (held === null) return 'The time to live would end now, but nothing is in the cache.';
    return `The time to live ends and ${held.price} leaves the cache${old ? ': the old price is gone at last' : ''}.`;
  }

  #stale(): boolean {
    return this.#cache !== null && this.#cache.version < this.#database.version;
  }

  broken(): boolean {
    return this.#stale();
  }

  ending(): string {
    const { price } = this.#database;
    if (this.#cache === null) return `Both are done, the cache is empty: the next reader loads ${price}.`;
    if (!this.#stale()) return `Both are done, cache and database say ${price}.`;
    const until = this.#fix === 'ttl' ? 'until the time to live ends' : 'until somebody deletes it';
    return `Both are done, the cache says ${this.#cache.price} and the database ${price}: readers get the old price ${until}.`;
  }

  places(): readonly Place[] {
    const stale = this.#stale();
    const extra = { lease: this.#lease, version: this.#marker === 0 ? 'none' : `v${this.#marker} or newer` };
    const guard = this.#fix === 'lease' || this.#fix === 'version' ? this.#fix : null;
    return [
      { name: 'in hand', content: written(this.#loaded), bad: false },
      { name: 'cache', content: `${written(this.#cache)}${stale ? ' ✗ old' : ''}`, bad: stale },
      ...(guard === null ? [] : [{ name: guard === 'lease' ? 'lease' : 'marker', content: extra[guard], bad: false }]),
      { name: 'database', content: written(this.#database), bad: false },
    ];
  }
}

function written(row: Row | null): string {
  return row === null ? 'empty' : `${row.price} v${row.version}`;
}
