import { type Document, type Edit, edited, textOf } from './document.js';
import { meaningOf, nodesOf } from './meaning.js';

/** Changes the layout of a file and nothing that it says. */
type LayoutFixer = (document: Document) => readonly Edit[];

/** Each by its name. What one of them does is taken back where it would change the meaning of the file after all. */
const fixers: Readonly<Record<string, LayoutFixer>> = {
  'blank-first-lines': blankFirstLines,
  'trailing-blanks': trailingBlanks,
  'list-markers': listMarkers,
  'last-newline': lastNewline,
};

/** What it changes, by name. */
export const layoutFixers: readonly string[] = ['byte-order-mark', 'line-ends', ...Object.keys(fixers)];

/** The document laid out well; it means what it meant. */
export function laidOut(document: Document): Document {
  const meaning = meaningOf(document.file, textOf(document));
  return Object.values(fixers).reduce((before, fixer) => {
    const edits = fixer(before);
    if (edits.length === 0) return before;
    const after = edited(before, edits);
    return meaningOf(after.file, textOf(after)) === meaning ? after : before;
  }, document);
}

/** Front matter starts on the first line. */
function blankFirstLines({ lines }: Document): readonly Edit[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (first <= 0 || lines[first]?.text.trimEnd() !== '---') return [];
  return lines.slice(0, first).map((_, index) => ({
    line: index + 1,
    to: [],
    what: 'blank-first-lines',
    message: 'an empty line before the front matter',
  }));
}

/** Blanks at the end of a line; not in code, and not the two that break a line. */
function trailingBlanks(document: Document): readonly Edit[] {
  const nodes = nodesOf(document.file, textOf(document));
  const kept = new Set<number>();
  for (const { type, position } of nodes) {
    if ((type !== 'code' && type !== 'html') || position === undefined) continue;
    for (let line = position.start.line; line <= position.end.line; line += 1) kept.add(line);
  }
  return document.lines.flatMap(({ text }, index): readonly Edit[] => {
    const bare = text.replace(/[ \t]+$/, '');
    const breaks = / {2}$/.test(text) && bare !== '' && (document.lines[index + 1]?.text.trim() ?? '') !== '';
    if (bare === text || breaks || kept.has(index + 1)) return [];
    return [{ line: index + 1, to: [bare], what: 'trailing-blanks', message: 'blanks at the end of the line' }];
  });
}

/** Lists are written with hyphens. */
function listMarkers(document: Document): readonly Edit[] {
  const lines = new Map<number, string>();
  for (const node of nodesOf(document.file, textOf(document))) {
    if (node.type !== 'list' || node.ordered) continue;
    for (const { position } of node.children) {
      if (position === undefined) continue;
      const { line, column } = position.start;
      const text = lines.get(line) ?? document.lines[line - 1]?.text ?? '';
      if (/^[*+]/.test(text.slice(column - 1))) lines.set(line, `${text.slice(0, column - 1)}-${text.slice(column)}`);
    }
  }
  return [...lines].map(([line, text]) => ({ line, to: [text], what: 'list-markers', message: 'the marker is -' }));
}

/** One newline at the end. */
function lastNewline({ lines }: Document): readonly Edit[] {
  const last = lines.findLastIndex(({ text }) => text !== '');
  if (last === -1 || last === lines.length - 2) return [];
  const [what, message] = ['last-newline', 'one newline at the end'];
  if (last === lines.length - 1) return [{ line: lines.length, to: [lines[last]?.text ?? '', ''], what, message }];
  return lines.slice(last + 1, -1).map((_, index) => ({ line: last + 2 + index, to: [], what, message }));
}
