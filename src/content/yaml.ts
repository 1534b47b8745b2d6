import type { Place } from '../course/place.js';

/**
 * What an author wrote in YAML, with places and without opinions: a scalar is the text as written, so `1.10`, `12:30`,
 * `010` and `2026-01-05` stay what they are. Whoever reads a value says what it should be.
 */
export type Yaml = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  /** False for a plain scalar, which may stand for a number or for nothing. */
  readonly quoted: boolean;
  readonly place: Place;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly Yaml[];
  readonly place: Place;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Yaml>;
  readonly place: Place;
}

/** Whether it is written as nothing: `key:`, `key: ~`, `key: null`. */
export function isNothing(value: Yaml): boolean {
  return value.kind === 'text' && !value.quoted && ['', '~', 'null'].includes(value.text);
}

/** The number that a text is, or null. Only what can be read in one way counts: not 010, 1_000 or 0x1f. */
export function numberIn(text: string): number | null {
  return /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}

/** A plain scalar as a number where it is one to the last digit, as text otherwise (1.10 is a version, not 1.1). */
export function scalar(text: string): string | number {
  const number = numberIn(text);
  return number !== null && String(number) === text ? number : text;
}

/** Plain data for whoever keeps values that it does not understand. */
export function plainData(value: Yaml): unknown {
  if (value.kind === 'list') return value.items.map(plainData);
  if (value.kind === 'map') return Object.fromEntries([...value.entries].map(([key, of]) => [key, plainData(of)]));
  if (isNothing(value)) return null;
  if (value.quoted) return value.text;
  if (value.text === 'true' || value.text === 'false') return value.text === 'true';
  return scalar(value.text);
}
