import { agree } from './agree.js';
import { balance } from './balance.js';
import { noBlame } from './blame.js';
import { comms } from './comms.js';
import type { Criterion } from './criterion.js';
import { drop } from './drop.js';
import { first } from './first.js';
import { help } from './help.js';
import { learn } from './learn.js';
import { length } from './length.js';
import { number } from './number.js';
import { order } from './order.js';
import { project } from './project.js';
import { result } from './result.js';
import { time } from './time.js';

/** Every criterion that a question's rubric can name. Adding one is a file and a line here. */
export const criteria: readonly Criterion[] = [
  project,
  number,
  first,
  order,
  drop,
  help,
  comms,
  agree,
  time,
  result,
  learn,
  balance,
  noBlame,
  length,
];

export function criterionNamed(id: string): Criterion | undefined {
  return criteria.find((criterion) => criterion.id === id);
}
