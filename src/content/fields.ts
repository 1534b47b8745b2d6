import type { Place } from '../course/place.js';
import type { Complaints } from './complaints.js';
import { cleanLine } from './sanitize.js';
import { isNothing, numberIn, plainData, scalar, type Yaml, type YamlMap } from './yaml.js';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether this can be an id: lower case, digits and hyphens; at most 64 characters, and nothing an object has already. */
export function isId(text: string): boolean {
  return idPattern.test(text) && text.length <= 64 && !(text in {});
}

/**
 * Reads the keys of a mapping one by one, each as what it has to be. A value that is not makes a complaint that names the
 * key; `ok` tells at the end whether everything needed was there.
 */
export class Fields {
  ok = true;
  readonly #map: YamlMap;
  readonly #complaints: Complaints;
  readonly #unread: Set<string>;

  constructor(map: YamlMap, complaints: Complaints) {
    this.#map = map;
    this.#complaints = complaints;
    this.#unread = new Set(map.entries.keys());
  }

  /** Where a key's value stands; the mapping itself for a key that is not there. */
  placeOf(key: string): Place {
    return (this.#map.entries.get(key) ?? this.#map).place;
  }

  wrong(key: string, message: string, rule: 'wrong-type' | 'missing-key' | 'bad-id' = 'wrong-type'): void {
    this.#complaints.add(rule, this.placeOf(key), message);
    this.ok = false;
  }

  has(key: string): boolean {
    const value = this.#map.entries.get(key);
    return value !== undefined && !isNothing(value);
  }

  /** The value as it stands, and the key counted as read. */
  take(key: string): Yaml | null {
    this.#unread.delete(key);
    const value = this.#map.entries.get(key);
    return value === undefined || isNothing(value) ? null : value;
  }

  optionalText(key: string): string | null {
    const value = this.take(key);
    if (value === null) return null;
    const text = value.kind === 'text' ? cleanLine(value.text) : '';
    if (text === '') this.wrong(key, `"${key}" must be text`);
    return text;
  }

  text(key: string): string {
    if (!this.#needs(key)) return '';
    return this.optionalText(key) ?? '';
  }

  id(key: string): string {
    const id = this.text(key);
    if (id !== '' && !isId(id)) {
      this.wrong(key, `"${key}: ${id}" is no id; use lower case, digits and single hyphens`, 'bad-id');
    }
    return id;
  }

  optionalNumber(key: string): number | null {
    const value = this.take(key);
    if (value === null) return null;
    const number = value.kind === 'text' && !value.quoted ? numberIn(value.text) : null;
    if (number === null) this.wrong(key, `"${key}" must be a number, such as 10`);
    return number;
  }

  number(key: string): number {
    if (!this.#needs(key)) return 0;
    return this.optionalNumber(key) ?? 0;
  }

  flag(key: string): boolean {
    const value = this.take(key);
    if (value === null) return false;
    const written = value.kind === 'text' && !value.quoted ? value.text : '';
    if (written !== 'true' && written !== 'false') this.wrong(key, `"${key}" must be true or false`);
    return written === 'true';
  }

  /** A list of texts; empty for a key that is not there. */
  texts(key: string): string[] {
    const value = this.take(key);
    if (value === null) return [];
    if (value.kind !== 'list') {
      this.wrong(key, `"${key}" must be a list, such as [one, two]`);
      return [];
    }
    return value.items.flatMap((item) => {
      if (item.kind === 'text' && !isNothing(item)) return [cleanLine(item.text)];
      this.wrong(key, `"${key}" must be a list of texts; put quotes around an entry that holds ": "`);
      return [];
    });
  }

  /** The mappings in a list; empty for a key that is not there. */
  maps(key: string): YamlMap[] {
    const value = this.take(key);
    if (value === null) return [];
    const items = value.kind === 'list' ? value.items : [];
    const maps = items.filter((item) => item.kind === 'map');
    if (value.kind !== 'list' || maps.length < items.length) {
      this.wrong(key, `"${key}" must be a list of entries with keys`);
    }
    return maps;
  }

  map(key: string): YamlMap | null {
    const value = this.take(key);
    if (value === null) return null;
    if (value.kind === 'map') return value;
    this.wrong(key, `"${key}" must hold keys with values, such as {one: 1}`);
    return null;
  }

  /** Texts and numbers by name, as knob settings are; empty for a key that is not there. */
  scalars(key: string): Record<string, string | number> {
    const entries = this.map(key)?.entries ?? new Map<string, Yaml>();
    return Object.fromEntries(
      [...entries].flatMap(([name, value]) => {
        if (value.kind === 'text') return [[name, value.quoted ? value.text : scalar(value.text)]];
        this.wrong(key, `"${name}" must be a single value`);
        return [];
      }),
    );
  }

  /** Lists of texts and numbers by name, as the knobs of a goal are; empty for a key that is not there. */
  lists(key: string): Record<string, (string | number)[]> {
    const entries = this.map(key)?.entries ?? new Map<string, Yaml>();
    return Object.fromEntries(
      [...entries].map(([name, value]) => {
        const items = value.kind === 'list' ? value.items.filter((item) => item.kind === 'text') : [];
        if (value.kind !== 'list' || items.length === 0 || items.length < value.items.length)
          this.wrong(key, `"${name}" must be a list of values, such as [one, two]`);
        return [name, items.map((item) => (item.quoted ? item.text : scalar(item.text)))];
      }),
    );
  }

  /** All keys that nobody has read, as plain data. */
  rest(): Record<string, unknown> {
    const rest = [...this.#unread].flatMap((key) => {
      const value = this.#map.entries.get(key);
      return value === undefined ? [] : [[key, plainData(value)] as const];
    });
    this.#unread.clear();
    return Object.fromEntries(rest);
  }

  /** Complains about keys that nobody has read. */
  close(): void {
    for (const key of this.#unread) {
      this.#complaints.add('unknown-key', this.placeOf(key), `"${key}" means nothing here`);
    }
  }

  #needs(key: string): boolean {
    if (this.has(key)) return true;
    this.#unread.delete(key);
    this.wrong(key, `"${key}" is missing`, 'missing-key');
    return false;
  }
}
