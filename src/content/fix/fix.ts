import type { Problem } from '../../course/course.js';
import { type Change, type Document, documentOf, type Edit, edited, textOf } from './document.js';
import { laidOut } from './layout.js';
import { mendsOf } from './mends.js';

/** What a course is fixed with. */
export interface Workshop {
  /** What `check` finds when these files stand in place of those on the disk. */
  check(texts: ReadonlyMap<string, string>): Promise<readonly Problem[]>;
}

export interface Fixed {
  /** Those that are other than they were. */
  readonly documents: readonly Document[];
  /** What could have been fixed and would have brought up something else. */
  readonly left: readonly Change[];
  /** What is wrong in the course that came of it. */
  readonly problems: readonly Problem[];
}

/** More rounds than any course needs: each fixes at least one thing, or is the last. */
const mostRounds = 12;

/**
 * Fixes what is mechanical in the files of a course. First how they are laid out, which changes nothing that they say; then
 * problems that have one way out. What mends an error may uncover others behind it, in a lesson that nobody could read; what
 * mends a warning is taken back where it brings up anything at all. Fixing again changes nothing more.
 */
export async function fixCourse(files: ReadonlyMap<string, string>, { check }: Workshop): Promise<Fixed> {
  let documents = new Map([...files].map(([file, text]) => [file, laidOut(documentOf(file, text))]));
  let problems = await check(textsOf(documents));
  const left = new Map<string, Change>();
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = editsOf(documents, problems, left);
    if (edits.size === 0) break;
    const next = new Map(documents);
    for (const [file, mine] of edits) next.set(file, laidOut(edited(documentAt(documents, file), mine)));
    const after = await check(textsOf(next));
    const refused = refusedFiles(edits, problems, after);
    if (refused.size === 0) {
      documents = next;
      problems = after;
      continue;
    }
    for (const file of refused) {
      for (const { line, what, message } of edits.get(file) ?? []) {
        left.set(keyOf(file, { what, message }), { file, line, what, message });
      }
    }
  }
  const changed = [...documents.values()].filter((document) => document.changes.length > 0);
  return { documents: changed, left: [...left.values()], problems };
}

/** Mends of errors first: what is behind them is not known before. */
function editsOf(
  documents: ReadonlyMap<string, Document>,
  problems: readonly Problem[],
  left: ReadonlyMap<string, Change>,
): ReadonlyMap<string, readonly Edit[]> {
  for (const severity of ['error', 'warning'] as const) {
    const some = problems.filter((problem) => problem.severity === severity);
    const edits = [...documents.values()].map((document) => {
      const mine = mendsOf(document, some).filter((edit) => !left.has(keyOf(document.file, edit)));
      return [document.file, mine] as const;
    });
    const wanted = edits.filter(([, mine]) => mine.length > 0);
    if (wanted.length > 0) return new Map(wanted);
  }
  return new Map();
}

/** The files whose edits must be taken back: those with something new in them, or all where that is elsewhere. */
function refusedFiles(
  edits: ReadonlyMap<string, readonly Edit[]>,
  before: readonly Problem[],
  after: readonly Problem[],
): ReadonlySet<string> {
  const files = [...edits.keys()];
  const isOfErrors = before.some(
    ({ severity, rule }) => severity === 'error' && [...edits.values()].flat().some(({ what }) => what === rule),
  );
  if (isOfErrors) {
    // The problem itself must be gone; what it hid was there before.
    return new Set(
      files.filter((file) => (edits.get(file) ?? []).some(({ what }) => still(file, what, before, after))),
    );
  }
  const known = new Map<string, number>();
  for (const problem of before) known.set(nameOf(problem), (known.get(nameOf(problem)) ?? 0) + 1);
  const fresh = after.filter((problem) => {
    const count = known.get(nameOf(problem)) ?? 0;
    known.set(nameOf(problem), count - 1);
    return count <= 0;
  });
  if (fresh.length === 0) return new Set();
  const guilty = files.filter((file) => fresh.some((problem) => problem.file === file));
  return new Set(guilty.length > 0 ? guilty : files);
}

function still(file: string, rule: string, before: readonly Problem[], after: readonly Problem[]): boolean {
  const count = (problems: readonly Problem[]) =>
    problems.filter((problem) => problem.file === file && problem.rule === rule).length;
  return count(after) >= count(before);
}

const nameOf = ({ file, rule, message }: Problem): string => JSON.stringify([file, rule, message]);

const keyOf = (file: string, { what, message }: Pick<Change, 'what' | 'message'>): string =>
  JSON.stringify([file, what, message]);

function textsOf(documents: ReadonlyMap<string, Document>): ReadonlyMap<string, string> {
  return new Map([...documents.values()].map((document) => [document.file, textOf(document)]));
}

function documentAt(documents: ReadonlyMap<string, Document>, file: string): Document {
  return documents.get(file) ?? documentOf(file, '');
}
