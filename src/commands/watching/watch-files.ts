import { createHash } from 'node:crypto';
import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { Complaints, CourseError } from '../../content/complaints.js';
import { allFiles, type CourseFileName, listCourse } from '../../content/course-folder.js';
import { stampOf } from '../../content/course-stamp.js';

/** Milliseconds. */
export interface Pace {
  /** How long files must stay as they are before they are read: editors write in several steps. */
  readonly settle: number;
  /** How often to look where the system says nothing, as on shared folders. */
  readonly look: number;
}

const usual: Pace = { settle: 60, look: 700 };

/**
 * Calls back whenever what stands in the files of a course has changed, once for all that was saved at the same time; not for
 * a file that was only touched. Files may be written in place, replaced by others, deleted and made again. Returns how to stop.
 */
export function watchFiles(folder: string, onChange: () => Promise<void>, pace: Pace = usual): () => void {
  const watchers = new Map<string, FSWatcher>();
  let stamp = stampNow(folder);
  let content = contentNow(folder);
  /** Something was saved, and it has not stayed the same for long enough yet. */
  let isDirty = false;
  let isBusy = false;
  let timer: NodeJS.Timeout | null = setTimeout(look, pace.look);

  function look(): void {
    const now = stampNow(folder);
    if (now !== stamp) {
      stamp = now;
      isDirty = true;
      later(pace.settle);
    } else if (isDirty) settled();
    else later(pace.look);
  }

  function settled(): void {
    isDirty = false;
    listen();
    const text = contentNow(folder);
    if (text === content) {
      later(pace.look);
      return;
    }
    content = text;
    isBusy = true;
    void onChange().finally(() => {
      isBusy = false;
      if (timer !== null) later(0);
    });
  }

  function later(milliseconds: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, milliseconds);
  }

  /** The system says sooner what looking finds out: where it cannot, nothing is lost but a moment. */
  function listen(): void {
    for (const path of foldersOf(folder)) {
      if (watchers.has(path)) continue;
      try {
        const watcher = watch(path, { persistent: false }, () => {
          if (timer !== null && !isDirty && !isBusy) later(0);
        });
        watchers.set(path, watcher);
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(path);
        });
      } catch {
        // There may be no more of them, or the folder is gone.
      }
    }
  }

  listen();
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Sizes and times; what stands in the way of reading them where there is no course. */
function stampNow(folder: string): string {
  try {
    return stampOf(folder).stamp;
  } catch (error) {
    if (error instanceof CourseError) return error.message;
    throw error;
  }
}

function contentNow(folder: string): string {
  const hash = createHash('sha256');
  for (const { file, path } of filesOf(folder)) {
    hash.update(`\n${file}\n`);
    try {
      hash.update(readFileSync(path));
    } catch {
      // Gone in this moment: it is other than it was.
      hash.update('gone');
    }
  }
  return hash.digest('hex');
}

function filesOf(folder: string): readonly CourseFileName[] {
  try {
    return allFiles(listCourse(folder, new Complaints()));
  } catch (error) {
    if (error instanceof CourseError) return [];
    throw error;
  }
}

function foldersOf(folder: string): readonly string[] {
  const around = [folder, join(folder, 'lessons'), join(folder, 'quizzes')];
  return [...new Set([...around, ...filesOf(folder).map(({ path }) => dirname(path))])];
}
