import type { Course } from '../../course/course.js';
import { PracticeError } from '../legacy-exercise.js';
import { assess, type Level } from './assess.js';
import type { Met } from './criteria/criterion.js';
import { findQuestion, interviewDeck, readBank } from './deck.js';
import { loadTagger } from './reading/tagger.js';

/** What `practice coach --question q-01 --answer FILE --json` prints. */
export interface CoachReport {
  readonly question: string;
  readonly level: Level;
  readonly words: number;
  readonly criteria: readonly { readonly id: string; readonly met: Met; readonly evidence: readonly string[] }[];
  readonly next: string;
}

/** Longer than anybody speaks; a file this long is not an answer. */
const longest = 20_000;

/**
 * Reads an answer that was written elsewhere. Throws a PracticeError, in one line, when the question is missing or unknown
 * or the answer is no answer by its size.
 */
export async function coachReport(
  course: Course,
  question: string | undefined,
  answer: string,
  deck: string = interviewDeck,
): Promise<CoachReport> {
  const bank = readBank({ course, deck });
  const found = findQuestion(bank, question, deck);
  if (found === null)
    throw new PracticeError(`say which question it answers: --question ${bank[0]?.id} to ${bank.at(-1)?.id}`);
  if (answer.length > longest) {
    throw new PracticeError(`the answer has ${answer.length} characters; a spoken answer has at most ${longest}`);
  }
  await loadTagger();
  const { level, words, criteria, next } = assess(found, answer);
  return {
    question: found.id,
    level,
    words,
    criteria: criteria.map(({ id, met, evidence }) => ({ id, met, evidence })),
    next,
  };
}
