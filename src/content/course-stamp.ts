import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { Complaints } from './complaints.js';
import { allFiles, listCourse } from './course-folder.js';

/** What a course's files were when somebody looked. */
export interface CourseStamp {
  /** The folder itself, through links. */
  readonly root: string;
  /** The same for the same files of the same sizes, changed at the same times: nobody has to read them again. */
  readonly stamp: string;
  readonly files: number;
}

/** Looks at the files of a course without reading them. Throws a CourseError when there is no course. */
export function stampOf(folder: string): CourseStamp {
  const complaints = new Complaints();
  const listed = listCourse(folder, complaints);
  const { root } = listed;
  const files = allFiles(listed);
  const hash = createHash('sha256').update(JSON.stringify([root, complaints.problems]));
  for (const { file, path } of files) {
    const stats = statSync(path, { throwIfNoEntry: false });
    hash.update(`${file}\n${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs} ${stats?.ino}\n`);
  }
  return { root, stamp: hash.digest('hex'), files: files.length };
}
