import { coachReport } from '../practice/coach/headless.js';
import { PracticeError } from '../practice/legacy-exercise.js';
import { type Context, UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { print, printJson } from './print.js';
import { chunksOfNamedFile } from './read-named-file.js';

/** `practice coach --question q-01 --answer file`: reads an answer that was written elsewhere. */
export async function coachFile(
  context: Context,
  question: string | undefined,
  file: string | undefined,
  json: boolean,
): Promise<number> {
  if (file === undefined) throw new UsageError('which answer? --answer names its file, - is the standard input');
  const answer = await readAnswer(context, file);
  const { course } = await openCourse(context);
  try {
    const report = await coachReport(course, question, answer);
    if (json) {
      printJson(context, report);
      return 0;
    }
    const found = report.criteria.filter(({ met }) => met > 0);
    const missing = report.criteria.filter(({ met }) => met === 0);
    print(context, [
      ...found.flatMap(({ id, met, evidence }) => [
        `${id}: ${met === 1 ? 'found' : 'partly found'}`,
        ...evidence.map((words) => `  "${words}"`),
      ]),
      ...missing.map(({ id }) => `${id}: I could not find it`),
      '',
      report.next,
      '',
      `${report.words} words, about ${Math.round((report.words / 150) * 60)} s spoken. Level ${report.level} of 5, by a heuristic that finds evidence and cannot hear quality.`,
    ]);
    return 0;
  } catch (error) {
    if (error instanceof PracticeError) throw new UsageError(error.message);
    throw error;
  }
}

/** The longest answer that is read, in bytes: what nobody could say in a day. */
const longestAnswer = 2 ** 20;

async function readAnswer(context: Context, file: string): Promise<string> {
  const what = file === '-' ? 'the answer on the standard input' : `the answer ${file}`;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file === '-' ? context.stdin : chunksOfNamedFile(context, file, what)) {
    length += chunk.length;
    if (length > longestAnswer) throw new UsageError(`${what} is longer than ${longestAnswer} bytes; shorten it`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}
