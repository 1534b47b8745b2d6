import type { Block, Inline } from './block.js';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** An address on the web that may be handed to a terminal or a browser: printable ASCII, and nothing else. */
const safe = /^https?:\/\/[!-~]+$/;

/** The address that a stretch of text links to, if it is one on the web. */
export function webAddress({ href }: Pick<Inline, 'href'>): string | null {
  return href !== undefined && safe.test(href) ? href : null;
}

/** The links to the web in some blocks, each address once, in the order in which they are read. */
export function linksOf(blocks: readonly Block[]): readonly Link[] {
  const links = new Map<string, Link>();
  for (const piece of blocks.flatMap(inlinesOf)) {
    const href = webAddress(piece);
    if (href === null) continue;
    const text = `${links.get(href)?.text ?? ''}${piece.text}`;
    links.set(href, { href, text });
  }
  return [...links.values()];
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
    case 'quote':
      return block.blocks.flatMap(inlinesOf);
    case 'table':
      return [block.head, ...block.rows].flat(2);
    default:
      return [];
  }
}
