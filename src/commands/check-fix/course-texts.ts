import { readFileSync } from 'node:fs';
import { Complaints } from '../../content/complaints.js';
import { allFiles, type CourseFileName, listCourse } from '../../content/course-folder.js';
import { longestRead } from '../../content/source.js';

/** A file of the course, and what is in it. */
export interface CourseText extends CourseFileName {
  readonly bytes: Buffer;
  readonly text: string;
}

/** The files of a course that are UTF-8 from end to end: those that are not, nobody can write back as they were. */
export function courseTexts(folder: string): readonly CourseText[] {
  return allFiles(listCourse(folder, new Complaints())).flatMap((name) => read(name) ?? []);
}

function read(name: CourseFileName): CourseText | null {
  try {
    const bytes = readFileSync(name.path);
    if (bytes.length >= longestRead) return null;
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ...name, bytes, text };
  } catch {
    // `check` says what is wrong with it.
    return null;
  }
}
