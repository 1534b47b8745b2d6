import { graphemes } from './graphemes.js';

/**
 * A key as everyone but the terminal knows it: a printable character is itself ("a", "?", " "), the others have names.
 * Held with control: "ctrl-e"; with alt: "alt-b".
 */
export type Key = string;

/** How a key is written for people: "↑", "space", "ctrl-e". */
export function keyName(key: Key): string {
  return names[key] ?? key;
}

const names: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  ' ': 'space',
  escape: 'esc',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
};

/** Whether the key types a character: a letter with its accents, an emoji with all its parts. */
export function isPrintable(key: Key): boolean {
  return !/\p{Cc}/u.test(key) && [...graphemes(key)].length === 1;
}
