import { isPrintable, type Key } from '../../text/key.js';

/** What a terminal sends for a key; empty for one that it has no sequence for. */
export function sequenceOf(key: Key): string {
  const named: string | undefined = sequences[key];
  if (named !== undefined) return named;
  const control = /^ctrl-([a-z])$/.exec(key)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) - 96);
  const alt = /^alt-(.)$/u.exec(key)?.[1];
  if (alt !== undefined) return `\u001b${alt}`;
  return isPrintable(key) ? key : '';
}

const sequences: Readonly<Partial<Record<Key, string>>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  'page-up': '\u001b[5~',
  'page-down': '\u001b[6~',
  delete: '\u001b[3~',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  'shift-tab': '\u001b[Z',
  backspace: '\u007f',
};
