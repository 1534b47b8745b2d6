import type { Command } from './command.js';

/** The options that every command takes. */
export const globalOptions: Command['options'] = [
  ['--course <dir>', 'another course: a folder with lessons/ and quizzes/, or an installed package'],
  ['--data-dir <dir>', 'where your progress is kept'],
  ['--linear', 'plain lines, for screen readers, pipes and dumb terminals'],
  ['--no-color', 'no colour'],
  ['--seed <number>', 'the same shuffles and the same random numbers again'],
];
