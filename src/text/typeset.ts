import type { Block, BlockOf } from '../course/block.js';
import { highlight } from './highlight.js';
import { type Line, line, type Span, span } from './line.js';
import { typesetTable } from './table.js';
import { truncateLine } from './width.js';
import { spans, wrap } from './wrap.js';

/** The blocks that do something; how they look depends on what the learner has done with them. */
export type LiveBlock = BlockOf<'simulation' | 'question' | 'practice'>;

/** Draws a live block in this many cells. */
export type DrawLive = (block: LiveBlock, columns: number) => readonly Line[];

const asNothing: DrawLive = () => [];

/** What lists and quotes leave to the text in them; deeper ones are no longer moved in. */
const least = 12;

/** Sets blocks in lines of at most `columns` cells, one empty line between them. */
export function typeset(blocks: readonly Block[], columns: number, drawLive: DrawLive = asNothing): Line[] {
  const parts = blocks.map((block) => typesetBlock(block, columns, drawLive)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 ? [...lines] : [[], ...lines]));
}

function typesetBlock(block: Block, columns: number, drawLive: DrawLive): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(spans(block.text), columns);
    case 'heading':
      return wrap(
        spans(block.text).map((part): Span => ({ ...part, tone: 'heading', bold: true })),
        columns,
      );
    case 'list':
      return typesetList(block, columns, drawLive);
    case 'quote':
      return columns - 2 < least
        ? typeset(block.blocks, columns, drawLive)
        : typeset(block.blocks, columns - 2, drawLive).map((content) => [span('│ ', 'dim'), ...content]);
    case 'code':
      return highlight(block.text, block.language).map((content) => truncateLine(line('  ', ...content), columns));
    case 'table':
      return typesetTable(block, columns);
    case 'rule':
      return [[span('─'.repeat(Math.max(0, Math.min(columns, 24))), 'dim')]];
    case 'diagram':
      return block.picture.map((row) => truncateLine(line('  ', row), columns));
    case 'notice':
      return wrap([span(`! ${block.text}`, 'warn')], columns);
    case 'simulation':
    case 'question':
    case 'practice':
      return drawLive(block, columns);
  }
}

/** Items hang from their bullet or number. A list whose items are all one paragraph is set tight. */
function typesetList(list: BlockOf<'list'>, columns: number, drawLive: DrawLive): Line[] {
  const isTight = list.items.every((item) => item.blocks.length <= 1);
  const last = (list.start ?? 1) + list.items.length - 1;
  return list.items.flatMap((item, index) => {
    const mark =
      item.checked !== null
        ? `${item.checked ? '☑' : '☐'} `
        : list.start === null
          ? '• '
          : `${String(list.start + index).padStart(String(last).length)}. `;
    const indent = mark.length + 1;
    const isDeep = columns - indent < least;
    const body = typeset(item.blocks, isDeep ? columns : columns - indent, drawLive);
    if (isDeep) return isTight || index === 0 ? body : [[], ...body];
    const [first = [], ...rest] = body;
    const hung: Line[] = [
      [span(` ${mark}`, 'dim'), ...first],
      ...rest.map((content) => (content.length === 0 ? content : [span(' '.repeat(indent)), ...content])),
    ];
    return isTight || index === 0 ? hung : [[], ...hung];
  });
}
