import type { List, Paragraph, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block } from '../course/block.js';
import type { Item, Part, Shape } from '../questions/kind.js';
import { type Marks, readBlocks, readFootnotes, readMarked } from './blocks.js';
import { type Page, placeOf, readable } from './markdown.js';
import { readItem, readQuoted } from './option.js';
import { readProse } from './prose.js';
import { referencesIn } from './references.js';
import type { Section } from './sections.js';
import { splitAtMarks } from './split-at-marks.js';

/** A section of a quiz taken apart: what its shape is, and what all kinds of question share. */
export interface QuizSection extends Shape {
  readonly hint: readonly Block[];
  /** What stands behind `Vary:`; null where nothing varies. */
  readonly vary: string | null;
  readonly explanation: readonly Block[];
}

const hintMark = /^Hint:\s*/;
const answerMark = /^Answer:\s*/;
const varyMark = /^Vary:\s*/;

/** Takes a section apart. What has no place in a question is left out, with a complaint. */
export function readShape(page: Page, section: Section, marks: Marks): QuizSection {
  const isElsewhere = (node: RootContent) =>
    node.type === 'definition' ||
    node.type === 'html' ||
    (node.type === 'footnoteDefinition' && page.referred.has(node.identifier));
  const all = section.nodes.filter((node) => !isElsewhere(node)).flatMap(splitAtMarks);
  const { body, quotes } = splitQuotes(page, all);
  const hints = body.filter((node) => startsWith(node, hintMark));
  const vary = body.find((node) => startsWith(node, varyMark));
  const rest = body.filter((node) => !hints.includes(node) && node !== vary);
  const start = findStart(rest);
  const promptNodes = rest.slice(0, start);
  const partNodes = rest.slice(start);
  // What an option refers to stands above all options.
  const notes = page.referred.size === 0 ? [] : readFootnotes(page, partNodes.flatMap(referencesOfItems), marks);
  const prompt = [...readBlocks(page, promptNodes, marks), ...notes];
  const parts = readParts(page, partNodes, codeIn(prompt), marks);
  return {
    prompt,
    parts,
    vary: vary === undefined ? null : asWritten(page, vary).replace(varyMark, ''),
    hasExplanation: quotes.length > 0,
    hint: hints.flatMap((hint) => withoutMark(readBlocks(page, [hint], marks), hintMark)),
    explanation: quotes.flatMap((quote) => readQuoted(page, quote, marks)),
  };
}

/** What options, cells and buckets refer to, less what their feedback does. */
function referencesOfItems(node: RootContent): readonly string[] {
  if (node.type === 'table' || node.type === 'heading') return referencesIn([node]);
  if (node.type !== 'list') return [];
  return referencesIn(node.children.flatMap((item) => item.children.filter((child) => child.type !== 'blockquote')));
}

/** A paragraph as it stands in the file, in one line: to Markdown, the stars in `3*a..5*a` would be emphasis. */
function asWritten(page: Page, node: RootContent): string {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } };
  return readable(
    page,
    node,
    page.lines
      .slice(start.line - 1, end.line)
      .join(' ')
      .trim(),
  );
}

/** The quotes that close the section, and what stands before them. */
function splitQuotes(page: Page, nodes: readonly RootContent[]) {
  const last = nodes.findLastIndex((node) => node.type === 'blockquote');
  const after = nodes.slice(last + 1);
  // A quote with a list or an answer behind it belongs to the prompt.
  if (last === -1 || after.some((node) => isPartStart(node))) return { body: nodes, quotes: [] };
  for (const node of after) {
    page.complaints.add(
      'stray-text',
      placeOf(page, node),
      'nothing may follow the closing quote; put this into it or above',
    );
  }
  const first = nodes.slice(0, last).findLastIndex((node) => node.type !== 'blockquote') + 1;
  return { body: nodes.slice(0, first), quotes: nodes.slice(first, last + 1) };
}

const isPartStart = (node: RootContent): boolean =>
  node.type === 'list' || node.type === 'table' || node.type === 'heading' || startsWith(node, answerMark);

function startsWith(node: RootContent, mark: RegExp): node is Paragraph {
  return node.type === 'paragraph' && mark.test(textOf(node));
}

/** Index of the node with which the answerable part begins: buckets, an answer, or else a list or table at the end. */
function findStart(nodes: readonly RootContent[]): number {
  const bucket = nodes.findIndex((node) => node.type === 'heading' && node.depth === 3);
  if (bucket !== -1) return bucket;
  const answer = nodes.findIndex((node) => startsWith(node, answerMark));
  if (answer !== -1) return answer;
  const last = nodes.length - 1;
  const type = nodes[last]?.type;
  return type === 'list' || type === 'table' ? last : nodes.length;
}

function readParts(page: Page, nodes: readonly RootContent[], code: string | null, marks: Marks): readonly Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const { line } = placeOf(page, node);
    const open = parts.at(-1);
    if (node.type === 'heading' && node.depth === 3) {
      parts.push({ kind: 'bucket', title: readMarked(page, node.children, marks), items: [], line });
    } else if (node.type === 'list' && open?.kind === 'bucket') {
      parts[parts.length - 1] = { ...open, items: [...open.items, ...readItems(page, node, marks)] };
    } else if (node.type === 'list') {
      parts.push({ kind: listKind(node), items: readItems(page, node, marks), line });
    } else if (node.type === 'table' && parts.length === 0) {
      const rows = readPairs(page, node, marks);
      if (rows !== null) parts.push({ kind: 'pairs', rows, line });
    } else if (startsWith(node, answerMark) && parts.length === 0) {
      const text = readProse(page, node.children).plain.replace(answerMark, '');
      parts.push({ kind: 'answer', text, code, line });
    } else {
      page.complaints.add('stray-text', placeOf(page, node), 'this has no place among the answers, and is not shown');
    }
  }
  return parts;
}

function listKind(list: List): 'tasks' | 'ordered' | 'bullets' {
  if (list.children.some((item) => typeof item.checked === 'boolean')) return 'tasks';
  return list.ordered ? 'ordered' : 'bullets';
}

function readItems(page: Page, list: List, marks: Marks): readonly Item[] {
  return list.children.map((item) => readItem(page, item, marks));
}

function readPairs(page: Page, table: Table, marks: Marks): Extract<Part, { kind: 'pairs' }>['rows'] | null {
  const [, ...rows] = table.children.map((row) => row.children.map((cell) => readMarked(page, cell.children, marks)));
  const columns = table.children[0]?.children.length ?? 0;
  if (columns === 2) return rows.map(([left = [], right = []]) => [left, right]);
  page.complaints.add('broken-question', placeOf(page, table), `a table to match has two columns; this has ${columns}`);
  return null;
}

/** The last code block of a prompt, which `Answer: line 3` is about. */
function codeIn(prompt: readonly Block[]): string | null {
  return prompt.findLast((block) => block.kind === 'code')?.text ?? null;
}

function withoutMark([first, ...rest]: readonly Block[], mark: RegExp): readonly Block[] {
  if (first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...rest];
  const [piece, ...pieces] = first.text;
  if (piece === undefined) return rest;
  const text = piece.text.replace(mark, '');
  if (text !== '') return [{ ...first, text: [{ ...piece, text }, ...pieces] }, ...rest];
  const [next, ...others] = pieces;
  return [{ ...first, text: next === undefined ? [] : [{ ...next, text: next.text.trimStart() }, ...others] }, ...rest];
}
