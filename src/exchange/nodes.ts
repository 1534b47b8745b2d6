import type { BlockContent, PhrasingContent } from 'mdast';
import type { Block, Inline } from '../course/block.js';

/** A course's blocks as Markdown nodes again. What only a course has (a simulation, a practice) is left out. */
export function nodesOf(blocks: readonly Block[]): BlockContent[] {
  return blocks.flatMap((block): BlockContent[] => {
    switch (block.kind) {
      case 'paragraph':
        return [{ type: 'paragraph', children: phrasingOf(block.text) }];
      case 'heading':
        return [{ type: 'paragraph', children: [{ type: 'strong', children: phrasingOf(block.text) }] }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: block.start !== null,
            start: block.start,
            spread: false,
            children: block.items.map(({ checked, blocks }) => ({
              type: 'listItem',
              checked,
              spread: false,
              children: nodesOf(blocks),
            })),
          },
        ];
      case 'quote':
        return [{ type: 'blockquote', children: nodesOf(block.blocks) }];
      case 'code':
        return [{ type: 'code', lang: block.language === '' ? null : block.language, value: block.text }];
      case 'diagram':
        return [{ type: 'code', lang: 'mermaid', value: block.source }];
      case 'table':
        return [
          {
            type: 'table',
            align: [...block.align],
            children: [block.head, ...block.rows].map((row) => ({
              type: 'tableRow',
              children: row.map((cell) => ({ type: 'tableCell', children: phrasingOf(cell) })),
            })),
          },
        ];
      default:
        return [];
    }
  });
}

/** In which order styles are nested: a link holds bold text that holds emphasis. */
const styles = ['href', 'strong', 'emphasis', 'strike'] as const;

/** Pieces of text as Markdown nodes; neighbours of one style become one node, or their marks would run together. */
export function phrasingOf(text: readonly Inline[], depth = 0): PhrasingContent[] {
  const style = styles[depth];
  if (style === undefined) return text.map(leaf);
  const groups: Inline[][] = [];
  for (const piece of text) {
    const open = groups.at(-1);
    if (open?.[0]?.[style] === piece[style] && open !== undefined) open.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group): PhrasingContent[] => {
    const value = group[0]?.[style];
    const children = phrasingOf(group, depth + 1);
    if (value === undefined) return children;
    if (style === 'href') return [{ type: 'link', url: String(value), children: children.flatMap(withoutLink) }];
    return [{ type: style === 'strike' ? 'delete' : style, children }];
  });
}

function leaf({ text, code }: Inline): PhrasingContent {
  if (text === '\n') return { type: 'break' };
  return code === true ? { type: 'inlineCode', value: text } : { type: 'text', value: text };
}

function withoutLink(node: PhrasingContent): Exclude<PhrasingContent, { type: 'link' | 'linkReference' }>[] {
  return node.type === 'link' || node.type === 'linkReference' ? [] : [node];
}
