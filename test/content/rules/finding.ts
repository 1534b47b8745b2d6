import { loadCourse } from '../../../src/content/load.js';
import type { Rule } from '../../../src/content/rules/rule.js';
import { RunCache } from '../../../src/content/run-cache.js';
import { courseIn, lessonText } from '../course-in.js';
import { findToy } from '../toy-simulation.js';

type Files = Readonly<Record<string, string>>;

/** What a rule has to say about a course, or what was said by that name while it was read: "file:line message". */
export async function found(rule: Rule | string, files: Files): Promise<readonly string[]> {
  const { course, problems } = await loadCourse(courseIn(files));
  const findings =
    typeof rule === 'string'
      ? problems.filter((problem) => problem.rule === rule).map(({ message, ...place }) => ({ place, message }))
      : [...rule.find({ course, runCache: new RunCache(findToy), practices: ['board'] })];
  const sorted = [...findings].sort((a, b) => a.place.file.localeCompare(b.place.file) || a.place.line - b.place.line);
  return sorted.map(({ place, message }) => `${place.file.split('/').at(-1)}:${place.line} ${message}`);
}

/** A course of one lesson "a", whose first step begins on line 8, and its quiz. */
export const lesson = (body: string, quiz = '', more = ''): Files => ({
  'lessons/load/01-a.md': lessonText('a', body.startsWith('## ') ? body : `## Step\n\n${body}\n`, more),
  ...(quiz === '' ? {} : { 'quizzes/load/a.md': quiz }),
});

/** A course of one lesson with a quiz, whose first question begins on line 1. */
export const quiz = (text: string): Files => lesson('Text.', text);

/** A fence with these lines in it; its first line stands on line 10 when it is the lesson's only text. */
export const fence = (language: string, ...lines: string[]): string => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
