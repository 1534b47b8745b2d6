/** The last requests and how they went, in a ring of fixed size. */
export class Recent {
  readonly #capacity: number;
  readonly #keys: Int32Array;
  readonly #hit: Uint8Array;
  #added = 0;
  #hits = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#keys = new Int32Array(capacity);
    this.#hit = new Uint8Array(capacity);
  }

  add(key: number, hit: boolean): void {
    const place = this.#added % this.#capacity;
    this.#hits += (hit ? 1 : 0) - (this.#hit[place] as number);
    this.#keys[place] = key;
    this.#hit[place] = hit ? 1 : 0;
    this.#added += 1;
  }

  /** How many it holds. */
  get length(): number {
    return Math.min(this.#added, this.#capacity);
  }

  /** Share of hits among those it holds; 0 before the first. */
  get hitRatio(): number {
    return this.length === 0 ? 0 : this.#hits / this.length;
  }

  /** The request made `ago` requests before the last, for `ago` below `length`. */
  request(ago: number): { readonly key: number; readonly hit: boolean } {
    const place = (this.#added - 1 - ago) % this.#capacity;
    return { key: this.#keys[place] ?? 0, hit: this.#hit[place] === 1 };
  }
}
