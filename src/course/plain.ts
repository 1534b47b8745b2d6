import type { Block, Inline } from './block.js';

/** The words of a stretch of text, without its styles. */
export function plainText(text: readonly Inline[]): string {
  return text.map((piece) => piece.text).join('');
}

/** The words of some blocks, a line each: for searching, counting and comparing. What is drawn or run is left out. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainText(block.text);
    case 'list':
      return block.items.map((item) => plainBlocks(item.blocks)).join('\n');
    case 'quote':
      return plainBlocks(block.blocks);
    case 'code':
    case 'notice':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join('\n');
    default:
      return '';
  }
}
