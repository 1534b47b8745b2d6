import type { Course } from '../course/course.js';
import type { ProgressEvent } from '../progress/event.js';
import { fold, type Progress } from '../progress/fold.js';
import { Journal } from '../progress/journal.js';
import { type JournalContent, parseJournal } from '../progress/journal-lines.js';
import { plural } from '../text/plural.js';
import { type Context, learnersFolder } from './context.js';
import { lessonResolver } from './open-course.js';

export interface Learner {
  readonly progress: Progress;
  /** Null where nothing can be kept. */
  readonly journal: Journal | null;
  readonly content: JournalContent;
  /** Why nothing can be kept, or what was found damaged; null when all is well. */
  readonly notice: string | null;
}

/** What is known of the learner. Never fails: where the journal cannot be read, the course works unsaved and says so. */
export function openLearner(context: Context, course: Course): Learner {
  const folder = learnersFolder(context);
  if (folder === null) {
    return unsaved('There is no home folder, so nothing is saved. --data-dir names a folder that can be written to.');
  }
  const journal = new Journal(folder);
  try {
    const content = journal.read();
    const progress = fold(content.events, lessonResolver(course), context.now());
    return { progress, journal, content, notice: setAside(journal, content, new Date(context.now())) };
  } catch (error) {
    return unsaved(
      `Progress cannot be read (${error instanceof Error ? error.message : String(error)}), so nothing is saved.`,
    );
  }
}

function unsaved(notice: string): Learner {
  return { progress: fold([]), journal: null, content: parseJournal(''), notice };
}

function setAside(journal: Journal, { foreign }: JournalContent, now: Date): string | null {
  if (foreign.length === 0) return null;
  try {
    const name = journal.setAside(foreign, now);
    return name === null
      ? null
      : `${foreign.length} damaged lines of your progress were put into ${name}; the rest is fine.`;
  } catch {
    return `${plural(foreign.length, 'line of your progress is', 'lines of your progress are')} damaged; the rest is fine. "backpressure doctor" lists them.`;
  }
}

/** Gives events their place in time and writes them down. */
export function stamp(context: Pick<Context, 'now' | 'newId'>): Pick<ProgressEvent, 'v' | 'id' | 'at'> {
  return { v: 1, id: context.newId(), at: new Date(context.now()).toISOString() };
}
