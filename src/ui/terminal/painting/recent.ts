/**
 * What was worked out for a text, kept as long as it is asked for: two generations of at most `size` entries each, of which
 * the older one is thrown away when the newer is full. Ink keeps all it ever measured; an animation draws new rows for ever.
 */
export class Recent<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(
    private readonly make: (text: string) => Value,
    private readonly size = 512,
  ) {}

  get(text: string): Value {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const value = this.#old.get(text) ?? this.make(text);
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}
