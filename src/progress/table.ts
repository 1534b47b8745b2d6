import type { ById } from './progress.js';

/** What is known by an id, while it is being worked out: what was there before is copied at the first change, and only then. */
export class Table<T> {
  readonly #before: ById<T>;
  #own: Record<string, T> | null = null;
  #ids: Set<string> | null = null;

  constructor(before: ById<T>) {
    this.#before = before;
  }

  /** As it is now; not to be changed any more once it was handed out. */
  get result(): ById<T> {
    return this.#own ?? this.#before;
  }

  get(id: string): T | undefined {
    return this.result[id];
  }

  /** Quicker than `get` for many ids that are not there: an object makes each id it is asked for its own first. */
  has(id: string): boolean {
    this.#ids ??= new Set(Object.keys(this.result));
    return this.#ids.has(id);
  }

  put(id: string, value: T): void {
    this.#copy()[id] = value;
    this.#ids?.add(id);
  }

  remove(id: string): void {
    if (this.get(id) === undefined) return;
    delete this.#copy()[id];
    this.#ids?.delete(id);
  }

  #copy(): Record<string, T> {
    const own: Record<string, T> = this.#own ?? Object.assign(Object.create(null), this.#before);
    this.#own = own;
    return own;
  }
}

/** Lists by an id. Each list is copied at most once however much is added to it: a copy an event is quadratic in a journal. */
export class ListTable<T> {
  readonly #table: Table<readonly T[]>;
  readonly #own = new Map<string, T[]>();
  /** Under which id each event's item is: made when it is first asked for, because hardly any journal needs it. */
  #keys: Map<string, string> | null = null;

  constructor(before: ById<readonly T[]>) {
    this.#table = new Table(before);
  }

  get result(): ById<readonly T[]> {
    return this.#table.result;
  }

  /** The id whose list has the item of this event. */
  keyOf(event: string): string | undefined {
    if (this.#keys === null) {
      this.#keys = new Map();
      for (const [id, list] of Object.entries(this.result)) for (const item of list) this.#noteKey(id, item);
    }
    return this.#keys.get(event);
  }

  add(id: string, item: T): void {
    this.#noteKey(id, item);
    const own = this.#own.get(id);
    if (own !== undefined) {
      own.push(item);
      return;
    }
    const list = (this.#table.get(id) ?? []).concat([item]);
    this.#own.set(id, list);
    this.#table.put(id, list);
  }

  /** Puts what `change` makes of each item in its place. */
  map(id: string, change: (item: T) => T): void {
    const list = this.#table.get(id)?.map(change);
    if (list === undefined) return;
    this.#table.put(id, list);
    this.#own.set(id, list);
  }

  /** Leaves out of the list what does not pass. */
  keep(id: string, passes: (item: T) => boolean): void {
    const list = (this.#table.get(id) ?? []).filter(passes);
    if (list.length > 0) this.#table.put(id, list);
    else this.#table.remove(id);
    if (list.length > 0) this.#own.set(id, list);
    else this.#own.delete(id);
  }

  #noteKey(id: string, item: T): void {
    if (typeof item !== 'object' || item === null || !('event' in item)) return;
    if (typeof item.event === 'string') this.#keys?.set(item.event, id);
  }
}
