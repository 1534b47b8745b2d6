import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  FootnoteDefinition,
  Html,
  List,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { Math as Formula } from 'mdast-util-math';
import type { Block, Inline, ListItem } from '../course/block.js';
import type { Claim } from '../course/lesson.js';
import type { Place } from '../course/place.js';
import { alertOf } from './alert.js';
import { readClaim, readTerm } from './comments.js';
import { isFence, readFence } from './fences.js';
import { type Page, placeOf, readable } from './markdown.js';
import { type Comment, commentIn, type Prose, readProse } from './prose.js';
import { referencesIn } from './references.js';
import { cleanLine } from './sanitize.js';
import { sentenceAround } from './sentence.js';

/** What comments marked in a stretch of a page. */
export interface Marks {
  readonly claims: Claim[];
  readonly terms: { name: string; also: readonly string[]; definition: readonly Inline[]; place: Place }[];
}

/** Lists in quotes in lists deeper than this leave no room for text. */
const deepest = 6;

type Flow = RootContent | BlockContent | DefinitionContent;

/**
 * Turns Markdown nodes into blocks, and notes the claims and terms that their comments mark. Footnotes that the nodes refer to
 * come last.
 */
export function readBlocks(page: Page, nodes: readonly Flow[], marks: Marks): Block[] {
  const blocks = readNodes(page, nodes, marks, 0);
  return page.referred.size === 0 ? blocks : [...blocks, ...readFootnotes(page, referencesIn(nodes), marks)];
}

/** The footnotes of these names, and those that they refer to. */
export function readFootnotes(page: Page, names: readonly string[], marks: Marks): Block[] {
  const notes = new Map<string, FootnoteDefinition>();
  const gather = (name: string): void => {
    const note = page.footnotes.get(name);
    if (note === undefined || notes.has(name)) return;
    notes.set(name, note);
    for (const further of referencesIn(note.children)) gather(further);
  };
  for (const name of names) gather(name);
  return [...notes.values()].flatMap((note) => readFootnote(page, note, marks));
}

function readFootnote(page: Page, note: FootnoteDefinition, marks: Marks): Block[] {
  const [first, ...rest] = readNodes(page, note.children, marks, 1);
  const label: Inline = { text: `[${cleanLine(note.identifier)}] ` };
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', text: [label] }, ...(first ? [first] : []), ...rest];
  return [{ ...first, text: [label, ...first.text] }, ...rest];
}

function readNodes(page: Page, nodes: readonly Flow[], marks: Marks, depth: number): Block[] {
  return nodes.flatMap((node) => {
    const place = placeOf(page, node);
    return readBlock(page, node, marks, depth).map((block) => ({ ...block, place }));
  });
}

function readQuote(page: Page, node: Blockquote, marks: Marks, depth: number): Block {
  const { alert, children } = alertOf(node);
  return { kind: 'quote', blocks: readNodes(page, children, marks, depth + 1), ...(alert && { alert }) };
}

/** What stands behind the opening dollars belongs to the formula. */
function formulaOf({ meta, value }: Formula): string {
  return meta ? `${meta}\n${value}` : value;
}

function readBlock(page: Page, node: Flow, marks: Marks, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const text = readMarked(page, node.children, marks);
      return text.length === 0 ? [] : [{ kind: 'paragraph', text }];
    }
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: readMarked(page, node.children, marks) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'code':
      if (isFence(node)) return [readFence(page, node)];
      return [
        { kind: 'code', language: cleanLine(node.lang ?? '').slice(0, 20), text: readable(page, node, node.value) },
      ];
    case 'table':
      return [readTable(page, node, marks)];
    case 'list':
      return tooDeep(page, node, depth) ?? [readList(page, node, marks, depth)];
    case 'math':
      return [{ kind: 'code', language: 'math', text: readable(page, node, formulaOf(node)) }];
    case 'blockquote':
      return tooDeep(page, node, depth) ?? [readQuote(page, node, marks, depth)];
    case 'footnoteDefinition':
      // One that is referred to stands below what refers to it.
      return page.referred.has(node.identifier) ? [] : readFootnote(page, node, marks);
    case 'html':
      noteLoneComment(page, node);
      return [];
    default:
      return [];
  }
}

function tooDeep(page: Page, node: Flow, depth: number): Block[] | null {
  if (depth < deepest) return null;
  page.complaints.add(
    'too-deep',
    placeOf(page, node),
    `nested deeper than ${deepest} levels; the inner part is left out`,
  );
  return [{ kind: 'notice', text: 'What stands here is nested too deeply to be shown.' }];
}

function readList(page: Page, node: List, marks: Marks, depth: number): Block {
  const items = node.children.map(
    (item): ListItem => ({
      checked: item.checked ?? null,
      blocks: readNodes(page, item.children, marks, depth + 1),
    }),
  );
  return { kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items };
}

function readTable(page: Page, node: Table, marks: Marks): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => readMarked(page, cell.children, marks)),
  );
  return { kind: 'table', align: head.map((_, column) => node.align?.[column] ?? 'left'), head, rows };
}

/** Phrasing as text, its claims and terms noted. */
export function readMarked(page: Page, nodes: readonly PhrasingContent[], marks: Marks): readonly Inline[] {
  const prose = readProse(page, nodes);
  for (const comment of prose.comments) note(page, comment, prose, marks);
  return prose.text;
}

function note(page: Page, comment: Comment, prose: Prose, marks: Marks): void {
  const claim = readClaim(comment, prose);
  const term = readTerm(comment);
  if (claim !== null && !('wrong' in claim)) marks.claims.push(claim);
  if (term !== null && !('wrong' in term)) {
    const definition = sentenceAround(prose.text, Math.max(comment.offset - 1, 0));
    marks.terms.push({ ...term, definition, place: comment.place });
  }
  for (const mark of [claim, term]) {
    if (mark !== null && 'wrong' in mark) page.complaints.add('misplaced-comment', comment.place, mark.wrong);
  }
}

/** A comment that starts a line is a block of its own in Markdown, so it marks nothing. */
function noteLoneComment(page: Page, node: Html): void {
  const comment = commentIn(node.value);
  if (comment === null || !/^(=|term\b)/.test(comment)) return;
  const message = 'a comment that starts a line ends the paragraph; put it right behind the words it marks';
  page.complaints.add('misplaced-comment', placeOf(page, node), message);
}
