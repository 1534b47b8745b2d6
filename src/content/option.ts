import type { Code, ListItem, RootContent } from 'mdast';
import type { Block, Inline, SimulationReference } from '../course/block.js';
import type { Item } from '../questions/kind.js';
import { alertOf } from './alert.js';
import { type Marks, readBlocks, readMarked } from './blocks.js';
import { readRun } from './comments.js';
import { isFence } from './fences.js';
import { type Page, placeOf, readable } from './markdown.js';
import { commentIn, readProse } from './prose.js';

/** An item of a list: what can be chosen, sorted or ordered, and what is said to someone who did. */
export function readItem(page: Page, item: ListItem, marks: Marks): Item {
  const text: Inline[] = [];
  const feedback: Block[] = [];
  const comments: string[] = [];
  for (const node of item.children) {
    if (node.type === 'html') comments.push(commentIn(node.value) ?? '');
    else if (node.type === 'blockquote') feedback.push(...readQuoted(page, node, marks));
    else if (node.type === 'paragraph' && text.length === 0) {
      comments.push(...readProse(page, node.children).comments.map((comment) => comment.text));
      text.push(...readMarked(page, node.children, marks));
    } else if (node.type === 'code' && !isFence(node)) {
      text.push(...(text.length > 0 ? [{ text: '\n' }] : []), ...readCode(page, node));
    } else if (node.type !== 'footnoteDefinition' || !page.referred.has(node.identifier)) {
      page.complaints.add(
        'stray-text',
        placeOf(page, node),
        'an option is one paragraph, code, or both, with its feedback in a quote below; this is not shown',
      );
    }
  }
  const showMe = readShowMe(page, item, comments);
  return {
    checked: item.checked ?? null,
    text,
    feedback,
    ...(showMe && { showMe }),
    line: placeOf(page, item).line,
  };
}

/** A block of code within an option: a piece a line, each with all of its spaces. */
function readCode(page: Page, node: Code): Inline[] {
  return readable(page, node, node.value)
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ text: '\n' }] : []),
      ...(line === '' ? [] : [{ text: line, code: true as const, pre: true as const }]),
    ]);
}

function readShowMe(page: Page, item: ListItem, comments: readonly string[]): SimulationReference | null {
  for (const comment of comments) {
    const run = readRun(comment);
    if (run === null) continue;
    if (!('wrong' in run)) return run;
    page.complaints.add('misplaced-comment', placeOf(page, item), run.wrong);
  }
  return null;
}

/** What a quote says, without its bar; one that calls out keeps what it calls. */
export function readQuoted(page: Page, node: RootContent, marks: Marks): readonly Block[] {
  if (node.type !== 'blockquote') return [];
  return readBlocks(page, alertOf(node).alert === null ? node.children : [node], marks);
}
