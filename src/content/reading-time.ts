import type { Block } from '../course/block.js';
import type { Course } from '../course/course.js';
import { isIn } from '../course/id.js';
import type { Lesson } from '../course/lesson.js';
import { plainText } from '../course/plain.js';
import { embeds, passages, withoutSources } from './walk.js';

const wordsPerMinute = 200;
const secondsPerQuestion = 20;
/** A run predicted, watched and turned at, or a round of a practice. */
const secondsPerRun = 90;

/** What goes into the time that a lesson takes. Cards are not counted: they come up in review. */
export interface Effort {
  readonly words: number;
  readonly questions: number;
  /** Simulations and practices. */
  readonly runs: number;
  readonly minutes: number;
}

/** How long a lesson takes, quiz and all, by the pace of a careful reader. */
export function effortOf({ questions: all }: Course, lesson: Lesson): Effort {
  const words = lesson.steps.reduce(
    (sum, { title, blocks }) => sum + countWords(title) + wordsIn(withoutSources(blocks), lesson),
    0,
  );
  const questions = lesson.questions.filter((id) => isIn(all, id)).length;
  const runs = [...embeds(lesson, 'simulation'), ...embeds(lesson, 'practice')].length;
  const minutes = words / wordsPerMinute + (questions * secondsPerQuestion + runs * secondsPerRun) / 60;
  return { words, questions, runs, minutes };
}

/** Words of prose; code is looked at rather than read. */
function wordsIn(blocks: readonly Block[], { place }: Lesson): number {
  let words = 0;
  for (const { text } of passages(blocks, place)) words += countWords(plainText(text));
  return words;
}

/** Runs of characters with a letter or digit among them: "−" and "=" are not read as words. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
