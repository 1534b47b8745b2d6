import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const course = '---\nid: tmp\ntitle: Temporary\ntracks:\n  - {id: load, title: Load, summary: All of it.}\n---\n';

/** Front matter and one step: the least that a lesson needs. */
export const lessonText = (id: string, body = '## A step\n\nText.\n', more = ''): string =>
  `---\nid: ${id}\ntitle: Title of ${id}\nminutes: 1\nobjectives: [Learn]\n${more}---\n\n${body}`;

/** A course folder with these files, gone when the test is over. */
export function courseIn(files: Readonly<Record<string, string | Uint8Array>>, withCourseFile = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-course-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const all = withCourseFile ? { 'lessons/course.md': course, ...files } : files;
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
