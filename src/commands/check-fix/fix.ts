import { readFileSync, realpathSync, statSync } from 'node:fs';
import { type Checked, checkCourse } from '../../content/check.js';
import { diffOf } from '../../content/fix/diff.js';
import { type Document, documentOf, textOf } from '../../content/fix/document.js';
import { type Fixed, fixCourse } from '../../content/fix/fix.js';
import { loadCourse } from '../../content/load.js';
import { practices } from '../../practice/registry.js';
import { replaceFile } from '../../progress/replace-file.js';
import { trouble } from '../../progress/trouble.js';
import { plural } from '../../text/plural.js';
import type { Command } from '../command.js';
import { type Context, UsageError } from '../context.js';
import { type CourseText, courseTexts } from './course-texts.js';

export const fixOptions: Command['options'] = [
  ['--fix', 'mend in the files what has one way to be mended, and say what'],
  ['--dry-run', 'with --fix: show what would be changed, and change nothing'],
];

/** What was done, as lines for people, and what `check` says of the course that came of it. */
export interface FixReport {
  readonly lines: readonly string[];
  readonly checked: Checked;
}

/** Fixes the course in a folder; with `isDry` only as far as saying how. Throws a UsageError where a file cannot be written. */
export async function fixFolder(context: Context, folder: string, isDry: boolean): Promise<FixReport> {
  const texts = courseTexts(folder);
  const checks: Checked[] = [];
  const fixed = await fixCourse(new Map(texts.map(({ file, text }) => [file, text])), {
    check: async (instead) => {
      const checked = await checkWith(folder, instead);
      checks.push(checked);
      return checked.problems;
    },
  });
  if (!isDry) for (const document of fixed.documents) write(context, document, texts);
  const lines = isDry ? dryLines(fixed, texts) : [...changeLines(fixed), ...leftLines(fixed)];
  const checked = isDry ? undefined : checks.find(({ problems }) => problems === fixed.problems);
  return { lines, checked: checked ?? (await checkWith(folder, new Map())) };
}

async function checkWith(folder: string, texts: ReadonlyMap<string, string>): Promise<Checked> {
  const instead = new Map([...texts].map(([file, text]) => [file, Buffer.from(text)]));
  return checkCourse(await loadCourse(folder, instead), { practices: practices.map(({ id }) => id) });
}

/** Through links, as a whole, with the rights that the file has; not over what somebody saved meanwhile. */
function write(context: Context, document: Document, texts: readonly CourseText[]): void {
  const { file } = document;
  const old = texts.find((text) => text.file === file);
  if (old === undefined) return;
  try {
    const path = realpathSync(old.path);
    if (!readFileSync(path).equals(old.bytes)) throw new Error('it was saved meanwhile; fix again');
    replaceFile(path, Buffer.from(textOf(document)), context.now(), statSync(path).mode & 0o777);
  } catch (error) {
    throw new UsageError(`${file} cannot be fixed (${trouble(error)})`);
  }
}

function changeLines({ documents }: Fixed): readonly string[] {
  const lines = documents.flatMap(({ changes }) => {
    const counts = new Map<string, number>();
    for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
    // What was done to many lines of a file is said once.
    return changes.flatMap(({ file, line, what, message }, index) => {
      if (changes.findIndex((other) => other.what === what && other.message === message) !== index) return [];
      const count = counts.get(what) ?? 1;
      return [`${file}:${line}  fixed  ${what}  ${message}${count > 1 ? `, and ${count - 1} more` : ''}`];
    });
  });
  return [
    ...lines,
    ...(lines.length === 0 ? ['Nothing to fix.'] : [`${plural(documents.length, 'file')} changed.`]),
    '',
  ];
}

/** What is left for a person to decide. */
function leftLines({ left }: Fixed): readonly string[] {
  return left.map(
    ({ file, line, what, message }) =>
      `${file}:${line}  not fixed  ${what}  ${message}; that would bring up something else, so it is yours to decide`,
  );
}

function dryLines(fixed: Fixed, texts: readonly CourseText[]): readonly string[] {
  const diffs = fixed.documents.flatMap((document) => {
    const old = texts.find(({ file }) => file === document.file);
    const before = old === undefined ? '' : textOf(documentOf(document.file, old.text));
    const whole = document.changes
      .filter(({ what }) => what === 'line-ends' || what === 'byte-order-mark')
      .map(({ file, what, message }) => `# ${file}: ${what} ${message}`);
    return [...whole, ...diffOf(before, document)];
  });
  return [...(diffs.length === 0 ? ['Nothing to fix.'] : diffs), '', ...leftLines(fixed)];
}
