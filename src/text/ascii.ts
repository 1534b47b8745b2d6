import { brailleAsAscii } from './dots.js';
import { graphemes } from './graphemes.js';
import { width } from './width.js';

/**
 * For terminals whose locale is not UTF-8: every character that we draw with, as one of ASCII that takes the same room,
 * so that nothing has to be laid out again.
 */
const table: Readonly<Record<string, string>> = {
  ...pairs('─┄┅┈┉╌╍', '-'),
  // A bar and what is left of it are told apart by this alone.
  ...pairs('━╸═', '='),
  ...pairs('│┃┆┇┊┋╎╏║▎▏▍▌▋▊▉', '|'),
  ...pairs('┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋┯┷╴╵╶╷', '+'),
  ...pairs('→▶▸►⟶▹›»⇒↪', '>'),
  ...pairs('←◀◂◄⟵◃‹«⇐', '<'),
  ...pairs('↑▲△▴', '^'),
  ...pairs('↓▼▽▾', 'v'),
  ...pairs('•·●■▪◉⬤', '*'),
  ...pairs('○◯□▫◇☐◌', 'o'),
  ...pairs('█▓▇▆', '#'),
  ...pairs('▒▅▄', '='),
  ...pairs('░▃▂▁', '.'),
  ...pairs('✓✔☑', 'v'),
  ...pairs('✗✘✖×☒', 'x'),
  ...pairs('“”„', '"'),
  ...pairs('‘’‚ʼ´′', "'"),
  ...pairs('–—−', '-'),
  ...pairs('‖', '='),
  ...pairs('≈', '~'),
  ...pairs('÷╱¼½¾', '/'),
  ...pairs('±†', '+'),
  '╲': '\\',
  '↻': '@',
  '‰': '%',
  '°': 'o',
  '⌊': '[',
  '⌋': ']',
  '€': 'E',
  '£': 'L',
  ...pairs('…', '.'),
  ...pairs('\u00a0', ' '),
  ...pairs('↕', '|'),
  ...pairs('◐', 'o'),
  ...pairs('◑◓◒', '/'),
  '◔': '.',
  '◆': '#',
  '≤': '<',
  '≥': '>',
  λ: 'l',
  μ: 'u',
  ρ: 'r',
  π: 'p',
  σ: 's',
  Σ: 'S',
  β: 'b',
  δ: 'd',
  Δ: 'D',
};

function pairs(characters: string, as: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, as]));
}

/** The text in ASCII, of the same width; letters lose their accents and powers their place, what has no likeness becomes "?". */
export function toAscii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what is being replaced
  return text.replace(/[^\x00-\x7f]+/g, (run) =>
    Array.from(graphemes(run), (character) => table[character] ?? likeness(character)).join(''),
  );
}

/** A character that is not in the table, or one that is made of several. */
function likeness(character: string): string {
  const cells = width(character);
  const base = character.normalize('NFKD')[0] ?? '?';
  const plain = base < '\u0080' ? base : (table[base] ?? '?');
  if (cells === 0) return '';
  if (base >= '\u2800' && base <= '\u28ff') return brailleAsAscii(base);
  return plain === '?' ? '?'.repeat(cells) : plain.padEnd(cells);
}
