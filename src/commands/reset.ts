import { renameSync } from 'node:fs';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print } from './print.js';

export const reset: Command = {
  name: 'reset',
  arguments: [],
  summary: 'start over; what you did is put aside, not deleted',
  options: [['--yes', 'do it']],
  async run(context, _args, options) {
    const { course } = await openCourse(context);
    const { journal, content } = openLearner(context, course);
    if (journal === null || content.events.length + content.future.length + content.foreign.length === 0) {
      print(context, ['There is no progress to put aside.']);
      return 0;
    }
    const aside = `${journal.file.replace(/\.jsonl$/, '')}.before-${new Date(context.now()).toISOString().replace(/[:.]/g, '-')}.jsonl`;
    if (!options.yes) {
      throw new UsageError(
        `this puts ${plural(content.events.length, 'event')} aside and starts over; "backpressure reset --yes" does it`,
      );
    }
    renameSync(journal.file, aside);
    print(context, [`Your progress is now in ${aside}.`, `"backpressure import" brings it back.`]);
    return 0;
  },
};
