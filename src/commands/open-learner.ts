import type { Course } from '../course/course.js';
import type { ProgressEvent } from '../progress/event.js';
import type { EventLog } from '../progress/event-log.js';
import { FoldInOrder, fold, noProgress, type Progress } from '../progress/fold.js';
import { Journal } from '../progress/journal.js';
import type { ForeignLine } from '../progress/journal-lines.js';
import { MemoryLog } from '../progress/memory-log.js';
import { plural } from '../text/plural.js';
import { type Context, learnersFolder } from './context.js';
import { lessonResolver } from './open-course.js';

export interface Learner {
  readonly progress: Progress;
  /** Takes what the learner does, and says of each event whether it is saved and why not. */
  readonly journal: EventLog;
  /** Why nothing can be kept, or what was found damaged; null when all is well. */
  readonly notice: string | null;
}

/** What is known of the learner. Never fails: where the journal cannot be read, the course works unsaved and says so. */
export function openLearner(context: Context, course: Course): Learner {
  const folder = learnersFolder(context);
  if (folder === null) {
    return {
      progress: noProgress,
      journal: new MemoryLog('there is no home folder'),
      notice: 'There is no home folder, so nothing is saved. --data-dir names a folder that can be written to.',
    };
  }
  const journal = new Journal(folder);
  try {
    const resolve = lessonResolver(course);
    const folding = new FoldInOrder(resolve, context.now());
    const foreign: ForeignLine[] = [];
    journal.scan({ event: (event) => folding.add(event), foreign: (line) => foreign.push(line) });
    const progress = folding.result ?? fold(journal.read().events, resolve, context.now());
    return { progress, journal, notice: setAside(journal, foreign, new Date(context.now())) };
  } catch (error) {
    // The journal goes on trying: whatever stands in its way may be taken away while the course is open.
    const why = error instanceof Error ? error.message : String(error);
    return {
      progress: noProgress,
      journal,
      notice: `Progress cannot be read (${why}), so nothing is saved. "backpressure doctor" says more.`,
    };
  }
}

function setAside(journal: Journal, foreign: readonly ForeignLine[], now: Date): string | null {
  if (foreign.length === 0) return null;
  try {
    const name = journal.setAside(foreign, now);
    return name === null
      ? null
      : `${plural(foreign.length, 'damaged line of your progress was', 'damaged lines of your progress were')} put into ${name}; the rest is fine.`;
  } catch {
    return `${plural(foreign.length, 'line of your progress is', 'lines of your progress are')} damaged; the rest is fine. "backpressure doctor" lists them.`;
  }
}

/** Gives events their place in time and writes them down. */
export function stamp(context: Pick<Context, 'now' | 'newId'>): Pick<ProgressEvent, 'v' | 'id' | 'at'> {
  return { v: 1, id: context.newId(), at: new Date(context.now()).toISOString() };
}
