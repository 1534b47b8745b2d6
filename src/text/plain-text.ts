import type { Block, Inline } from '../course/block.js';

/** The words of blocks in one line, without their form: for lists of results and short mentions. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function inlineText(text: readonly Inline[]): string {
  return text.map((piece) => piece.text).join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.text);
    case 'list':
      return block.items.map(({ blocks }) => plainText(blocks)).join(' ');
    case 'quote':
      return plainText(block.blocks);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' ')).join(' ');
    case 'code':
      return block.text;
    case 'notice':
      return block.text;
    case 'rule':
    case 'diagram':
    case 'simulation':
    case 'question':
    case 'practice':
      return '';
  }
}
