import { resolve } from 'node:path';
import { ExchangeError } from '../exchange/item.js';
import { type Format, formatOf, formats, quizFrom } from '../exchange/quiz-from.js';
import { plural } from '../text/plural.js';
import { type Context, UsageError } from './context.js';
import { intoNewFile } from './new-file.js';
import { print } from './print.js';
import { readNamedFile } from './read-named-file.js';

/** More than this is no quiz, in characters. */
const longest = 8 * 2 ** 20;

/** Makes a quiz file of another program's file. Throws a UsageError that names the line which cannot be read. */
export async function importQuiz(context: Context, file: string, to: string, as: string | undefined): Promise<number> {
  const text = await readNamedFile(context, file);
  if (text.length > longest) throw new UsageError(`${file} is larger than any quiz`);
  const format = as === undefined ? formatOf(file, text) : formatNamed(as);
  const quiz = made(file, text, format);
  intoNewFile(resolve(context.currentFolder, to), to, (write) => write(quiz.text));
  print(context, [
    `${plural(quiz.items, 'question and card', 'questions and cards')} written to ${to}; "backpressure check" looks at them in their course.`,
  ]);
  return 0;
}

function made(file: string, text: string, format: Format) {
  try {
    return quizFrom(text, format);
  } catch (error) {
    if (error instanceof ExchangeError)
      throw new UsageError(`${file}:${error.line}: ${error.message}; nothing was written`);
    throw error;
  }
}

function formatNamed(name: string): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UsageError(`"${name}" is no format that can be read; there are ${formats.join(', ')}`);
}
