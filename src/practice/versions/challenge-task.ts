import type { Challenge } from './challenges.js';
import type { ChoiceIntent, Choosing } from './choice-task.js';
import { type PaintIntent, type Painting, paintKind } from './paint-task.js';
import type { TaskKind } from './task.js';
import { validKind } from './valid-task.js';

/** A version to paint or a string to judge: which of the two stands in the item, and how far it is in the task. */
export const challengeKind: TaskKind<Challenge, Painting | Choosing, PaintIntent | ChoiceIntent> = {
  begin: (item, draw) => (item.kind === 'paint' ? paintKind : validKind).begin(item, draw),
  label: ({ text }) => text,
  outcome: (item, task) => ('painted' in task ? paintKind.outcome(item, task) : validKind.outcome(item, task)),
  update(item, task, intent) {
    const isChoice = intent.type === 'choose' || intent.type === 'move-cursor';
    if ('painted' in task) return isChoice ? task : paintKind.update(item, task, intent);
    return isChoice ? validKind.update(item, task, intent) : task;
  },
  passages: (item, task) => ('painted' in task ? paintKind.passages(item, task) : validKind.passages(item, task)),
  bindings: (item, task) => ('painted' in task ? paintKind.bindings(item, task) : validKind.bindings(item, task)),
  read: (item, task, line) => ('painted' in task ? paintKind.read(item, task, line) : validKind.read(item, task, line)),
  form: (item, task) => ('painted' in task ? paintKind.form(item, task) : validKind.form(item, task)),
};
