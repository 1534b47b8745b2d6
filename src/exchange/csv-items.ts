import { answerNodes } from './answer-nodes.js';
import { type Row, readRows, writeRows } from './csv.js';
import { type Answer, ExchangeError, type Item, type ReadItem } from './item.js';
import { escaped, markdownOf } from './markdown.js';

const header = ['id', 'kind', 'prompt', 'hint', 'answer', 'explanation', 'tags'] as const;

/** Columns that mean the same, by the names that people give them. */
const names: Readonly<Record<string, string>> = {
  ...{ question: 'prompt', front: 'prompt', back: 'explanation', feedback: 'explanation' },
  ...{ right: 'right', correct: 'right', wrong: 'wrong', distractor: 'wrong' },
};

/** A table for a spreadsheet: a row an item, the answer as a quiz file has it. */
export function writeCsv(items: readonly Item[]): string {
  const rows = items.map(({ id, prompt, hint, explanation, answer, tags }) =>
    [id, kindOf(answer), prompt, hint, markdownOf(answerNodes(answer)), explanation, tags.join(' ')].map(guarded),
  );
  return writeRows([header, ...rows], ',');
}

/**
 * Reads such a table, or a simpler one: `front` and `back` make cards; `question`, `right` and any number of columns named
 * `wrong` make choices; a plain `answer` is what has to be typed. Throws an ExchangeError.
 */
export function readCsv(text: string): ReadItem[] {
  const [head, ...rows] = readRows(text, separatorOf(text));
  if (head === undefined) throw new ExchangeError(1, 'there is no row of column names');
  const columns = head.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[ _-]*\d+$/, ''),
  );
  const known = columns.map((column) => names[column] ?? column);
  if (!known.includes('prompt')) {
    throw new ExchangeError(head.line, 'no column is named prompt, question or front; the first row names the columns');
  }
  return rows.map((row) => readRow(row, known));
}

function readRow({ cells, line }: Row, columns: readonly string[]): ReadItem {
  const all = (name: string) =>
    columns
      .flatMap((column, index) => (column === name ? [unguarded(cells[index] ?? '').trim()] : []))
      .filter((cell) => cell !== '');
  const one = (name: string) => all(name)[0] ?? '';
  if (one('prompt') === '') throw new ExchangeError(line, 'this row asks nothing: its prompt is empty');
  return {
    name: one('id') || null,
    prompt: one('prompt'),
    hint: one('hint'),
    explanation: one('explanation'),
    tags: one('tags')
      .split(/\s+/)
      .filter((tag) => tag !== ''),
    answer: answerOf(one('answer'), all('right'), all('wrong')),
    line,
  };
}

function answerOf(answer: string, right: readonly string[], wrong: readonly string[]): Answer {
  if (wrong.length > 0) {
    const options = [...right.map((text) => ({ text, right: true })), ...wrong.map((text) => ({ text, right: false }))];
    return { kind: 'choice', options: options.map((option) => ({ ...option, feedback: '' })) };
  }
  const typed = answer || right.join(' | ');
  if (typed === '') return { kind: 'card' };
  const isPart = /^(?:[-*+] |\d+[.)] |\||###|Answer:)/.test(typed);
  return { kind: 'markdown', text: isPart ? typed : `Answer: ${escaped(typed.replace(/\s+/g, ' '))}` };
}

function kindOf({ kind, ...answer }: Answer): string {
  if (kind !== 'choice' || !('options' in answer)) return kind;
  return answer.options.filter(({ right }) => right).length > 1 ? 'multiple choice' : 'single choice';
}

/** The separator that the first line has most of: spreadsheets in some countries write semicolons. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((one) => ({ one, count: first.split(one).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).one;
}

/** A spreadsheet would take a cell that begins so for a formula, and run it; with an apostrophe before it it is text. */
const formula = /^'*[=+\-@\t\r]/;
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
