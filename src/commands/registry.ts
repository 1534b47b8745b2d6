import { check } from './check.js';
import type { Command } from './command.js';
import { completion } from './completion.js';
import { doctor } from './doctor.js';
import { exportProgress } from './export.js';
import { importProgress } from './import.js';
import { learn } from './learn.js';
import { lessons } from './lessons.js';
import { newFile } from './new.js';
import { notes } from './notes.js';
import { plan } from './plan.js';
import { practice } from './practice.js';
import { progress } from './progress.js';
import { quiz } from './quiz.js';
import { reset } from './reset.js';
import { review } from './review.js';
import { search } from './search.js';
import { sim } from './sim.js';
import { sync } from './sync.js';
import { team } from './team.js';

/** Every command, in the order of the help. Adding one is a file and a line here. */
export const commands: readonly Command[] = [
  learn,
  quiz,
  review,
  practice,
  sim,
  search,
  lessons,
  progress,
  plan,
  notes,
  exportProgress,
  importProgress,
  reset,
  sync,
  team,
  check,
  newFile,
  completion(() => commands),
  doctor,
];
