import { Complaints } from '../content/complaints.js';
import { readQuiz } from '../content/quiz-file.js';
import { clean } from '../content/sanitize.js';
import { readSource } from '../content/source.js';
import { asId, type LessonId } from '../course/id.js';
import { plainBlocks } from '../course/plain.js';
import { readAnki } from './anki.js';
import { readCsv } from './csv-items.js';
import { readGift } from './gift-read.js';
import { Ids } from './ids.js';
import { ExchangeError, type ReadItem } from './item.js';
import { readMdbook } from './mdbook.js';
import { quizText } from './quiz-text.js';

/** What other programs' files are read by. */
const readers = { anki: readAnki, csv: readCsv, gift: readGift, mdbook: readMdbook } as const satisfies Readonly<
  Record<string, (text: string) => ReadItem[]>
>;

export type Format = keyof typeof readers;

export const formats = Object.keys(readers).filter((name): name is Format => Object.hasOwn(readers, name));

/** What a file is, by its name and how it begins. */
export function formatOf(file: string, text: string): Format {
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.toml$/i.test(file)) return 'mdbook';
  if (/\.gift$/i.test(file)) return 'gift';
  const [first = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  if (/^#[a-z ]+:/i.test(first)) return 'anki';
  if (/^\s*\[\[\s*questions\s*\]\]/m.test(text)) return 'mdbook';
  return first.includes('\t') ? 'anki' : 'gift';
}

/**
 * A quiz file of the course format with what a file of another program holds. It is read again as a course would read it:
 * whatever `check` would call an error is one here. Throws an ExchangeError that names the line.
 */
export function quizFrom(text: string, format: Format): { readonly text: string; readonly items: number } {
  // Tabs separate; nothing else of what a terminal would obey comes in.
  const read = readers[format](text.split('\t').map(clean).join('\t'));
  if (read.length === 0) throw new ExchangeError(1, 'there is no question in it');
  const ids = new Ids();
  const items = read.map((item) => ({ ...item, id: ids.next(item.name, item.prompt) }));
  const made = quizText(items);
  const complaints = new Complaints();
  const source = readSource('quiz', Buffer.from(made.text), complaints);
  const quiz = readQuiz(source, asId<LessonId>('imported'), complaints, () => []);
  const lineOf = (line: number) => items[made.lines.findLastIndex((start) => start <= line)]?.line ?? 1;
  const error = complaints.problems.find(({ severity, rule }) => severity === 'error' || rule === 'too-long');
  if (error?.rule === 'too-long')
    throw new ExchangeError(
      lineOf(error.line),
      'a quiz file holds no more than what stands above this line; import it in parts',
    );
  if (error !== undefined) throw new ExchangeError(lineOf(error.line), error.message);
  const empty = quiz.cards.find(({ front }) => plainBlocks(front) === '');
  if (empty !== undefined) throw new ExchangeError(lineOf(empty.place.line), 'this asks nothing');
  return { text: made.text, items: items.length };
}
