import { resolve } from 'node:path';
import { ExchangeError } from '../exchange/item.js';
import { type Format, formatOf, formats, quizFrom } from '../exchange/quiz-from.js';
import { phrase } from '../words/phrase.js';
import { type Context, UsageError } from './context.js';
import { intoNewFile } from './new-file.js';
import { print } from './print.js';
import { readNamedFile } from './read-named-file.js';

/** More than this is no quiz, in characters. */
const longest = 8 * 2 ** 20;

/** Makes a quiz file of another program's file. Throws a UsageError that names the line which cannot be read. */
export async function importQuiz(context: Context, file: string, to: string, as: string | undefined): Promise<number> {
  const text = await readNamedFile(context, file);
  if (text.length > longest) throw new UsageError(phrase('{file} is larger than any quiz', { file }));
  const format = as === undefined ? formatOf(file, text) : formatNamed(as);
  const quiz = made(file, text, format);
  intoNewFile(resolve(context.currentFolder, to), to, (write) => write(quiz.text));
  print(context, [
    phrase(
      '{n} question and card written to {file}; "backpressure check" looks at them in their course.|{n} questions and cards written to {file}; "backpressure check" looks at them in their course.',
      { n: quiz.items, file: to },
    ),
  ]);
  return 0;
}

function made(file: string, text: string, format: Format) {
  try {
    return quizFrom(text, format);
  } catch (error) {
    if (error instanceof ExchangeError)
      throw new UsageError(`${file}:${error.line}: ${error.message}; ${phrase('nothing was written')}`);
    throw error;
  }
}

function formatNamed(name: string): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UsageError(
    phrase('"{name}" is no format that can be read; there are {formats}', { name, formats: formats.join(', ') }),
  );
}
