import { allowance, chosenEndpoint } from '../practice/interview/conversation/endpoint.js';
import type { Level } from '../practice/interview/scores.js';
import { PracticeError } from '../practice/kit/practice.js';
import { allowing } from '../store/settings.js';
import { coachLines, coachReport } from './coach-report.js';
import { type Context, UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openSettings } from './open-settings.js';
import { print, printError, printJson } from './print.js';
import { chunksOfNamedFile } from './read-named-file.js';

/** What `practice coach` was asked for on the command line. */
export interface CoachFileOptions {
  readonly question: string | undefined;
  /** A file, or - for the standard input. */
  readonly answer: string | undefined;
  /** The learner's own score, as it was typed. */
  readonly score: string | undefined;
  readonly json: boolean;
  /** A chat endpoint, and its model; from the settings where they are undefined. */
  readonly interviewer?: string | undefined;
  readonly model?: string | undefined;
  /** Whether the answer may be sent there without a word from the settings. */
  readonly yes?: boolean;
}

/** `practice coach --question q-01 --answer file`: reads an answer that was written elsewhere. */
export async function coachFile(context: Context, options: CoachFileOptions): Promise<number> {
  const { question, answer: file, json } = options;
  if (file === undefined) throw new UsageError('which answer? --answer names its file, - is the standard input');
  const score = options.score === undefined ? undefined : readScore(options.score);
  const answer = await readInput(context, file);
  const { course } = await openCourse(context);
  const judge = await judgeOf(context, options);
  const request = { question, answer, score, judge };
  try {
    if (json) printJson(context, await coachReport(course, request));
    else print(context, [...(await coachLines(course, request))]);
    return 0;
  } catch (error) {
    if (error instanceof PracticeError) throw new UsageError(error.message);
    throw error;
  }
}

/** An interviewer to judge the answer: the one that was named, or that of the settings where no score was given either. */
async function judgeOf(context: Context, { interviewer, model, score, yes = false }: CoachFileOptions) {
  const { settings, keep } = await openSettings(context);
  const isAsked = interviewer !== undefined || model !== undefined;
  const endpoint = isAsked || score === undefined ? chosenEndpoint(settings, { interviewer, model }) : null;
  if (endpoint === null) return undefined;
  if ('fault' in endpoint) {
    if (isAsked) throw new UsageError(endpoint.fault);
    printError(context, `No interviewer: ${endpoint.fault}`);
    return undefined;
  }
  const { interview } = await import('./coach-interviewer.js');
  return interview(context, endpoint, {
    isAllowed: settings.allowed.includes(allowance(endpoint)),
    yes,
    allow: () => keep(allowing(settings, allowance(endpoint))),
  });
}

const scores: readonly Level[] = [1, 2, 3, 4, 5];

function readScore(typed: string): Level {
  const found = scores.find((score) => String(score) === typed.trim());
  if (found === undefined) throw new UsageError(`--score is your own score from 1 to 5, not "${typed}"`);
  return found;
}

/** The longest answer that is read, in bytes: what nobody could say in a day. */
const longestAnswer = 2 ** 20;

async function readInput(context: Context, file: string): Promise<string> {
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
