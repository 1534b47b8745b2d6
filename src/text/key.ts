import { graphemes } from './graphemes.js';

/** The keys that have a name; the others are the characters that they type. */
const namedKeys = [
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'page-up',
  'page-down',
  'enter',
  'escape',
  'tab',
  'shift-tab',
  'backspace',
  'delete',
] as const;

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

type Sign =
  | (' ' | '!' | '"' | '#' | '$' | '%' | '&' | "'" | '(' | ')' | '*' | '+' | ',' | '-' | '.' | '/')
  | (':' | ';' | '<' | '=' | '>' | '?' | '@' | '[' | '\\' | ']' | '^' | '_' | '`' | '{' | '|' | '}' | '~');

declare const typed: unique symbol;

/** A character outside of ASCII: "é", "語", an emoji with all its parts. `asKey` makes one. */
type OtherCharacter = string & { readonly [typed]: true };

type Plain = (typeof namedKeys)[number] | Letter | Uppercase<Letter> | Digit | Sign | OtherCharacter;

/**
 * A key as everyone but the terminal knows it: a printable character is itself ("a", "?", " "), the others have names.
 * Held with control: "ctrl-e"; with alt: "alt-b". A union, so that a key nobody can press does not compile.
 */
export type Key = Plain | `ctrl-${Exclude<Plain, OtherCharacter>}` | `alt-${Exclude<Plain, OtherCharacter>}`;

const named: ReadonlySet<string> = new Set(namedKeys);

/** The key of this name; null where there is none. */
export function asKey(name: string): Key | null {
  const plain = name.replace(/^(?:ctrl|alt)-(?=.)/u, '');
  return named.has(plain) || isPrintable(plain) ? (name as Key) : null;
}

/** How a key is written for people: "↑", "space", "ctrl-e". */
export function keyName(key: Key): string {
  return spellings[key] ?? key;
}

/** The key that is written like this: the other way round. Null for what names no key, or several. */
export function keyNamed(written: string): Key | null {
  return bySpelling.get(written) ?? (/^[↑↓←→]+$/u.test(written) ? null : asKey(written));
}

const spellings: Readonly<Partial<Record<Key, string>>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  ' ': 'space',
  escape: 'esc',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
};

const bySpelling: ReadonlyMap<string, Key | null> = new Map(
  Object.entries(spellings).flatMap(([key, written]) =>
    written === undefined ? [] : [[written, asKey(key)] as const],
  ),
);

/** Whether the key types a character: a letter with its accents, an emoji with all its parts. */
export function isPrintable(key: string): boolean {
  return !/\p{Cc}/u.test(key) && [...graphemes(key)].length === 1;
}
