/** What the door says by itself, from what was worked out when the program was built (scripts/build/answers.js). */

export interface Help {
  readonly text: string;
  /** The widths of a terminal, in cells, at which the parser would print this very text; `to` is null for all above. */
  readonly from: number;
  readonly to: number | null;
}

export interface Answers {
  /** By the name of the command; '' for the program's own. */
  readonly help: Readonly<Record<string, Help>>;
}

/** Scripts by the name of the shell. */
export type Completions = Readonly<Record<string, string>>;

export interface Known {
  readonly version: string;
  answers(): Answers;
  completions(): Completions;
  /** Cells of the terminal that is written to; undefined where it is none. */
  columns(): number | undefined;
}

/** What a terminal's width is taken for where there is no terminal. */
const plainWidth = 80;

/** What the program would print for these words; null where it has to be asked. */
export function answerOf(words: readonly string[], known: Known): string | null {
  const [first = '', second = '', ...others] = words;
  if (others.length > 0) return null;
  if (words.length === 1 && (first === '--version' || first === '-V')) return `${known.version}\n`;
  if (words.length === 1 && first === '--help') return helpOf('', known);
  if (second === '--help' && /^[a-z]/.test(first)) return helpOf(first, known);
  if (first === 'completion' && /^[a-z]+$/.test(second)) return own(known.completions(), second);
  return null;
}

function helpOf(command: string, known: Known): string | null {
  const help = own(known.answers().help, command);
  if (help === null) return null;
  const width = known.columns() ?? plainWidth;
  return width >= help.from && (help.to === null || width <= help.to) ? help.text : null;
}

function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}
