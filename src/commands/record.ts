import type { LearnerEvent } from '../progress/event.js';
import { phrase } from '../words/phrase.js';
import { type Context, UsageError } from './context.js';
import { type Learner, stamp } from './open-learner.js';

/** Writes down what a command did for the learner. Throws a UsageError where it cannot be kept: nothing else of it remains. */
export function record(context: Context, { journal }: Learner, event: LearnerEvent): void {
  const saved = journal.append({ ...stamp(context), ...event });
  if (!saved.saved)
    throw new UsageError(phrase('that cannot be kept: {why}; "backpressure doctor" says more', { why: saved.why }));
}
