import type { Course } from '../course/course.js';
import type { ProgressEvent } from '../progress/event.js';
import type { EventLog } from '../progress/event-log.js';
import { noProgress, type Progress } from '../progress/fold.js';
import { Journal } from '../progress/journal.js';
import type { ForeignLine } from '../progress/journal-lines.js';
import { MemoryLog } from '../progress/memory-log.js';
import { readProgress } from '../progress/read-progress.js';
import { phrase } from '../words/phrase.js';
import { type Context, learnersFolder } from './context.js';
import { lessonResolver } from './open-course.js';

export interface Learner {
  readonly progress: Progress;
  /** Takes what the learner does, and says of each event whether it is saved and why not. */
  readonly journal: EventLog;
  /** Why nothing can be kept, or what was found damaged; null when all is well. */
  readonly notice: string | null;
  /** Spares the next start what this one had to read, which may take a moment. Never fails. */
  keepProgress(): void;
}

/**
 * What is known of the learner. Never fails: where the journal cannot be read, the course works unsaved and says so. It
 * spares the next start what this one had to read; with `keeps` as `later` whoever opens it has to call `keepProgress`.
 */
export function openLearner(context: Context, course: Course, keeps: 'at once' | 'later' = 'at once'): Learner {
  const folder = learnersFolder(context);
  if (folder === null) {
    return {
      progress: noProgress,
      journal: new MemoryLog(phrase('there is no home folder')),
      notice: phrase('There is no home folder, so nothing is saved. --data-dir names a folder that can be written to.'),
      keepProgress: () => {},
    };
  }
  const journal = new Journal(folder);
  try {
    const { progress, foreign, keep } = readProgress(journal, {
      resolve: lessonResolver(course),
      now: context.now(),
      version: context.version,
    });
    const { notice, isSafe } = setAside(journal, foreign, new Date(context.now()));
    // A checkpoint hides the lines before it from the next start.
    const keepProgress = isSafe ? keep : () => {};
    if (keeps === 'at once') keepProgress();
    return { progress, journal, notice, keepProgress };
  } catch (error) {
    // The journal goes on trying: whatever stands in its way may be taken away while the course is open.
    const why = error instanceof Error ? error.message : String(error);
    return {
      progress: noProgress,
      journal,
      notice: phrase('Progress cannot be read ({why}), so nothing is saved. "backpressure doctor" says more.', { why }),
      keepProgress: () => {},
    };
  }
}

interface SetAside {
  /** What the learner has to know of it; null where that is nothing new. */
  readonly notice: string | null;
  /** Whether every damaged line is kept elsewhere. */
  readonly isSafe: boolean;
}

function setAside(journal: Journal, foreign: readonly ForeignLine[], now: Date): SetAside {
  if (foreign.length === 0) return { notice: null, isSafe: true };
  try {
    const name = journal.setAside(foreign, now);
    const notice =
      name === null
        ? null
        : phrase(
            '{n} damaged line of your progress was put into {file}; the rest is fine.|{n} damaged lines of your progress were put into {file}; the rest is fine.',
            { n: foreign.length, file: name },
          );
    return { notice, isSafe: true };
  } catch {
    const notice = phrase(
      '{n} line of your progress is damaged; the rest is fine. "backpressure doctor" lists them.|{n} lines of your progress are damaged; the rest is fine. "backpressure doctor" lists them.',
      { n: foreign.length },
    );
    return { notice, isSafe: false };
  }
}

/** Gives events their place in time and writes them down. */
export function stamp(context: Pick<Context, 'now' | 'newId'>): Pick<ProgressEvent, 'v' | 'id' | 'at'> {
  return { v: 1, id: context.newId(), at: new Date(context.now()).toISOString() };
}
