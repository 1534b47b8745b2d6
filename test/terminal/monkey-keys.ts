import fc from 'fast-check';
import { practices } from '../../src/practice/registry.js';
import { keys } from './terminal.js';

/** Each screen by how to come to it: the words of the command line, then keys. */
export const screens: readonly (readonly [args: readonly string[], pressed: string])[] = [
  [[], ''],
  [[], '/'],
  [[], `${keys.up}\r`],
  [[], `${keys.down.repeat(2)}\r`],
  [['learn', 'three-numbers'], ''],
  [['quiz', 'three-numbers'], ''],
  [['review'], ''],
  [['sim'], ''],
  [['sim', 'queue'], ''],
  [['practice'], ''],
  ...practices.map(({ id }) => [['practice', id], ''] as const),
];

// Neither q, which leaves home, nor ctrl-z, which stops the program: both have tests of their own.
export const pressable = fc.constantFrom(
  ...'abcdefghijklmnoprstuvwxyzABC0123456789 .,!?~+-/=<>[]"é漢👩‍👩‍👧'.split(/(?:)/u),
  ...[keys.up, keys.down, keys.left, keys.right, keys.enter, keys.escape, keys.tab, keys.backspace],
  ...['\u001b[Z', '\u001b[5~', '\u001b[6~', '\u001b[3~', '\u001b[1;5C', '\u001bb', '\u001b[H', '\u001b[F'],
  ...['\u0001', '\u0005', '\u0007', '\u000b', '\u000e', '\u0015', '\u0017', '\u0019'],
  ...['\u001b[200~two\rlines\u001b[201~', '\u001b[200~no end', '\u001b[', '\u0000', '\u009b'],
);
