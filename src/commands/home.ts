import type { Command } from './command.js';
import { isSet } from './context.js';
import { openProgram } from './open-program.js';

/** What happens without a command: the course opens. */
export const home: Command = {
  name: '',
  arguments: [],
  summary: 'open the course; "continue" is the first thing',
  options: [],
  // Only for a person at a terminal that can answer, and only for the course that comes with the program: it is about queues.
  run: (context) =>
    openProgram(context, (store) => {
      const isPlain = context.env.TERM === 'dumb' || isSet(context.env.CI);
      const isForPerson = context.stdin.isTTY === true && context.stdout.isTTY === true && !isPlain;
      if (isForPerson && context.options.course === undefined) store.getState().send({ type: 'open-first-start' });
    }),
};
