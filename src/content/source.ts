import type { Complaints } from './complaints.js';

/** The text of a file, fit to be parsed: decoded, newlines made one kind, cut to a size that parses at once. */
export interface Source {
  /** Relative to the course folder, with slashes. */
  readonly file: string;
  readonly text: string;
  /** What was left out, said to the learner; null when nothing was. */
  readonly cut: string | null;
}

/** The longest deck of this course, twenty questions with three answers each, has 60 KB; its longest lesson has 8. */
const longestFile = 128 * 1024;
const longestLine = 10_000;
/** More bytes than this are not even looked at. */
export const longestRead = 8 * 1024 * 1024;

/**
 * A Markdown parser looks back: at each * _ ~ [ ] of the paragraph, at each list and quote of the file. What is a moment
 * for a lesson is an hour for a file that is made to be slow, so there is a budget far above what authors use.
 */
const budgets = [
  { what: '* _ ~ [ ] in one paragraph', most: 1_500, each: /[*_~[\]]/g, per: 'paragraph' },
  { what: '* _ ~ [ ]', most: 10_000, each: /[*_~[\]]/g, per: 'file' },
  { what: 'list items, quotes and table rows', most: 2_000, each: /^\s*(?:[->+*|]|\d+[.)])/g, per: 'file' },
  { what: 'lists and quotes inside each other', most: 12, each: /(?<=^[\s>*+-]*)(?:>|[*+-](?= ))/g, per: 'line' },
  { what: 'levels of indentation before a list', most: 30, each: /(?<=^ *) {2}(?= *(?:[-+*]|\d+[.)]) )/g, per: 'line' },
] as const;

/** Lines at which the parser looks no further back: empty ones, list items, table rows, headings. */
const startsParagraph = /^\s*(?:$|[-+*|#]|\d+[.)] )/;

/** Decodes a file and cuts what no author would write. */
export function readSource(file: string, bytes: Uint8Array, complaints: Complaints): Source {
  const lines = decode(file, bytes, complaints).replace(/\r\n?/g, '\n').split('\n');
  let cut: string | null = null;
  const complain = (index: number, message: string, notice: string): void => {
    complaints.add('too-long', { file, line: index + 1, column: 1 }, message);
    cut ??= notice;
  };
  for (const [index, line] of lines.entries()) {
    if (line.length <= longestLine) continue;
    lines[index] = `${line.slice(0, longestLine)}…`;
    const message = `the line has ${line.length} characters; it is cut after ${longestLine}`;
    complain(
      index,
      message,
      `A line of this file is longer than ${longestLine} characters. The rest of it is not shown.`,
    );
  }
  const excess = findExcess(lines);
  if (excess !== null) {
    lines.length = excess.index;
    complain(
      excess.index,
      `${excess.message}; the rest is left out`,
      'This file is too long or too tangled. The rest is not shown.',
    );
  }
  return { file, text: lines.join('\n'), cut };
}

/** The line with which a file goes over a budget. */
function findExcess(lines: readonly string[]): { readonly index: number; readonly message: string } | null {
  const spent = new Map(budgets.map((budget) => [budget, 0]));
  let characters = 0;
  let paragraph = 0;
  for (const [index, line] of lines.entries()) {
    characters += line.length + 1;
    if (characters > longestFile) return { index, message: `the file is longer than ${longestFile / 1024} KB` };
    if (startsParagraph.test(line)) paragraph = line.trim() === '' ? index + 1 : index;
    for (const budget of budgets) {
      const isFresh = budget.per === 'line' || (budget.per === 'paragraph' && paragraph >= index);
      const sum = (isFresh ? 0 : (spent.get(budget) ?? 0)) + (line.match(budget.each)?.length ?? 0);
      spent.set(budget, sum);
      const start = budget.per === 'paragraph' ? paragraph : index;
      if (sum > budget.most) return { index: start, message: `more than ${budget.most} ${budget.what}` };
    }
  }
  return null;
}

function decode(file: string, bytes: Uint8Array, complaints: Complaints): string {
  // A file that was read in part may end within a character.
  const stream = bytes.length >= longestRead;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes, { stream });
    const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    complaints.add('not-utf-8', place, 'the file is not UTF-8 from here on; save it as UTF-8');
    return text;
  }
}
