import type { Course } from '../course/course.js';
import { findQuestion, interviewDeck, readBank } from '../practice/interview/bank/bank.js';
import { type Opinion, opinionSentence } from '../practice/interview/conversation/judgement.js';
import type { Told } from '../practice/interview/conversation/told.js';
import { described, type Level, scoreWords, sureness } from '../practice/interview/scores.js';
import { PracticeError } from '../practice/kit/practice.js';
import { criterionNamed } from '../reading/criteria.js';
import { loadTagger, type Reading, readAnswer } from '../reading/reading.js';

/** What `practice coach --question q-01 --answer FILE --json` prints. */
export interface CoachReport {
  readonly question: string;
  /** The interviewer's, where there is one, else the learner's own score; null where there is neither: words found give no level. */
  readonly level: Level | null;
  /** Where two judgements of an interviewer are too far apart to be one: the lower and the higher. */
  readonly range?: readonly [low: Level, high: Level];
  readonly basis: 'self' | 'interviewer';
  readonly words: number;
  /** Speaking time at 150 words a minute. */
  readonly seconds: number;
  readonly criteria: readonly {
    readonly id: string;
    readonly found: boolean;
    readonly evidence: readonly { readonly quote: string; readonly confidence: number }[];
    readonly question: string;
  }[];
  readonly warnings: Reading['warnings'];
  readonly next: string;
}

/** Longer than anybody speaks; a file this long is not an answer. In characters. */
const longest = 20_000;

/** What was asked, as its report says it. */
interface Request {
  readonly question: string | undefined;
  readonly answer: string;
  /** The learner's own score; undefined where none was given. */
  readonly score?: Level | undefined;
  readonly deck?: string;
  /** Lets an interviewer judge it; null where none did. */
  readonly judge?: ((told: Told) => Promise<Opinion | null>) | undefined;
}

/**
 * Reads an answer that was written elsewhere. Throws a PracticeError, in one line, when the question is missing or unknown
 * or the answer is no answer by its size.
 */
export async function coachReport(course: Course, request: Request): Promise<CoachReport> {
  const { reading, opinion } = await read(course, request);
  const { question, words, seconds, criteria, warnings, next } = reading;
  return {
    question,
    level: opinion === null ? (request.score ?? null) : opinion.level,
    basis: opinion === null ? 'self' : 'interviewer',
    ...(opinion?.level === null && { range: opinion.range }),
    words,
    seconds,
    criteria: criteria.map(({ id, found, evidence, question }) => {
      const judged = opinion?.criteria.find((one) => one.id === id);
      if (judged === undefined) {
        return { id, found, evidence: evidence.map(({ quote, confidence }) => ({ quote, confidence })), question };
      }
      return {
        id,
        found: judged.scores[0] + judged.scores[1] >= 1,
        // How many of the two judgements quote it.
        evidence: judged.quotes.map(({ quote, times }) => ({ quote, confidence: times / 2 })),
        question,
      };
    }),
    warnings,
    next,
  };
}

/** The same in plain lines, as full as on the screen: evidence with how sure, questions, warnings, words, time, the next step. */
export async function coachLines(course: Course, request: Request): Promise<readonly string[]> {
  const { reading, text, opinion } = await read(course, request);
  const { question, words, seconds, criteria, warnings, next, probes } = reading;
  const found = criteria.filter((criterion) => criterion.found);
  const missing = criteria.filter((criterion) => !criterion.found);
  return [
    `${question}: ${text}`,
    '',
    ...found.flatMap(({ id, evidence }) => [
      `Found, ${criterionNamed(id)?.name ?? id} (${id}):`,
      ...evidence.map(
        ({ quote, confidence }) => `  "${oneLine(quote)}" (${sureness(confidence)}, ${Math.round(confidence * 100)} %)`,
      ),
      ...(evidence.length === 0 ? [`  ${words} words`] : []),
    ]),
    ...(found.length > 0 ? [''] : []),
    ...missing.flatMap(({ id, question }) => [
      `Not found, ${criterionNamed(id)?.name ?? id} (${id}):`,
      `  ${question}`,
    ]),
    ...(missing.length > 0 ? [''] : []),
    ...warnings.flatMap(({ id, quote, text }) => [
      `Warning, ${id}${quote === null ? '' : `: "${oneLine(quote)}"`}`,
      `  ${text}`,
    ]),
    ...(warnings.length > 0 ? [''] : []),
    `${words} words, about ${seconds} seconds to say.`,
    ...(opinion === null ? [] : ['', ...opinionLines(opinion), '']),
    request.score === undefined
      ? 'Level: yours to give. Score it on the rubric, 1 to 5, and pass it as --score N.'
      : `Level ${request.score} of 5, by your own score.`,
    `Next: ${next}`,
    ...(probes.length > 0 ? ['', 'You may be asked:', ...probes.map((probe) => `  ${probe}`)] : []),
  ];
}

/** What an interviewer of one's own makes of it. */
function opinionLines(opinion: Opinion): string[] {
  return [
    'The interviewer:',
    ...opinion.criteria.flatMap(({ id, scores: [first, second], quotes, why }) => [
      `  ${described(id, '')} (${id}): ${first === second ? scoreWords[first] : `once ${scoreWords[first]}, once ${scoreWords[second]}`}`,
      ...quotes.map(({ quote }) => `    "${oneLine(quote)}"`),
      ...(why === '' ? [] : [`    It says: ${why}`]),
    ]),
    opinionSentence(opinion),
  ];
}

async function read(
  course: Course,
  request: Request,
): Promise<{ readonly reading: Reading; readonly text: string; readonly opinion: Opinion | null }> {
  const deck = request.deck ?? interviewDeck;
  const bank = readBank({ course, deck });
  const found = findQuestion(bank, request.question, deck);
  if (found === null)
    throw new PracticeError(`say which question it answers: --question ${bank[0]?.id} to ${bank.at(-1)?.id}`);
  if (request.answer.length > longest) {
    throw new PracticeError(
      `the answer has ${request.answer.length} characters; a spoken answer has at most ${longest}`,
    );
  }
  await loadTagger();
  const answer = withoutControls(request.answer);
  const reading = readAnswer(found, answer, bank);
  const isJudged = request.judge !== undefined && reading.words > 0;
  const opinion = isJudged ? await request.judge({ question: found, answer, exchanges: [] }) : null;
  return { reading, text: found.text, opinion };
}

/** Without what a terminal would obey: control characters but the line's end, and marks that turn the direction of writing. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, (mark) => (mark === '\n' ? mark : ''));
}

function oneLine(quote: string): string {
  return quote.replace(/\s*\n\s*/g, ' ');
}
