import type { Command } from './command.js';
import { openProgram } from './open-program.js';

/** What happens without a command: the course opens. */
export const home: Command = {
  name: '',
  arguments: [],
  summary: 'open the course; "continue" is the first thing',
  options: [],
  run: (context) => openProgram(context),
};
