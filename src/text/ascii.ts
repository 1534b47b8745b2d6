/**
 * For terminals whose locale is not UTF-8: every character that we draw with, as one of ASCII that takes the same room,
 * so that nothing has to be laid out again.
 */
const table: Readonly<Record<string, string>> = {
  ...pairs('─━┄┅┈┉╌╍═', '-'),
  ...pairs('│┃┆┇┊┋╎╏║▎▏▍▌▋▊▉', '|'),
  ...pairs('┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╴╵╶╷', '+'),
  ...pairs('→▶▸►⟶▹', '>'),
  ...pairs('←◀◂◄⟵◃', '<'),
  ...pairs('↑▲△▴', '^'),
  ...pairs('↓▼▽▾', 'v'),
  ...pairs('•·●◆■▪◉⬤', '*'),
  ...pairs('○◯□▫◇☐◌', 'o'),
  ...pairs('█▓▇▆', '#'),
  ...pairs('▒▅▄', '='),
  ...pairs('░▃▂▁', '.'),
  ...pairs('✓✔☑', 'v'),
  ...pairs('✗✘✖×☒', 'x'),
  ...pairs('“”„', '"'),
  ...pairs('‘’‚', "'"),
  ...pairs('–—−', '-'),
  ...pairs('‖', '='),
  ...pairs('≈', '~'),
  ...pairs('÷', '/'),
  ...pairs('±', '+'),
  ...pairs('…', '.'),
  ...pairs('\u00a0', ' '),
  ...pairs('¼', '/'),
  ...pairs('↕', '|'),
  ...pairs('◐◑', 'o'),
  '≤': '<',
  '≥': '>',
  λ: 'l',
  μ: 'u',
  ρ: 'r',
  β: 'b',
  δ: 'd',
  Δ: 'D',
};

function pairs(characters: string, as: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, as]));
}

/** The text in ASCII, of the same length; letters lose their accents, what has no likeness becomes "?". */
export function toAscii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what is being replaced
  return text.replace(/[^\x00-\x7f]/gu, (character) => table[character] ?? unaccented(character));
}

function unaccented(character: string): string {
  const base = character.normalize('NFD')[0] ?? '?';
  return base < '\u0080' ? base : '?';
}
