// Parses the course and draws its diagrams now, so that the program opens without doing either.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluated } from './evaluate.js';
import { dist, root } from './options.js';

const needed = `
  export { completionScripts } from './src/commands/completion.js';
  export { commands } from './src/commands/registry.js';
  export { courseJson } from './src/content/course-json.js';
  export { loadCourse } from './src/content/load.js';
  export { withNotices } from './src/content/notices.js';
  export { practices } from './src/practice/registry.js';
`;

/** Writes the course into the program's folder, and says what is wrong in it. A lesson that cannot be read does not stop the others. */
export async function buildCourse(folder = dist) {
  const { commands, completionScripts, courseJson, loadCourse, practices, withNotices } = await evaluated(needed);
  const { course: read, problems } = await loadCourse(root);
  // What cannot work is replaced by a notice in its place, once and for all.
  const course = withNotices(read, { practices: practices.map(({ id }) => id) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const { file, line, column, message } of errors) console.error(`${file}:${line}:${column}  ${message}`);
  await mkdir(folder, { recursive: true });
  await rm(join(folder, 'course-problems.json'), { force: true });
  if (errors.length > 0) await writeWhole(join(folder, 'course-problems.json'), JSON.stringify(errors));
  await writeWhole(join(folder, 'course-completions.json'), JSON.stringify(completionScripts(course, commands)));
  const { text, slices } = courseJson(course);
  await writeWhole(join(folder, 'course.json'), text);
  await writeWhole(join(folder, 'course-index.json'), JSON.stringify(slices));
  return errors;
}

/** At once, so that a program that starts meanwhile never reads half of it. */
async function writeWhole(path, text) {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
