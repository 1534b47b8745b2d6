import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { clean } from '../content/sanitize.js';
import { webAddress } from '../course/links.js';

/** Made once: making them takes longer than most texts do. Addresses are found by the tokenizer, not by a second search. */
const reading = {
  extensions: [gfm()],
  mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
};
/** A dollar that could begin a formula where it is read again. */
const dollars: Options = {
  unsafe: [
    { character: '$', after: '[^\\s$]', inConstruct: 'phrasing' },
    { character: '$', after: '\\$', inConstruct: 'phrasing' },
  ],
};
const writing = { bullet: '-', fences: true, rule: '-', extensions: [gfmToMarkdown(), dollars] } as const;

/** Markdown that says the same as these nodes, ends of lines and escapes included. */
export function markdownOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, { ...writing, extensions: [...writing.extensions] }).trim();
}

/** The same for what stands on one line. */
export function lineOf(children: readonly PhrasingContent[]): string {
  return markdownOf([{ type: 'paragraph', children: [...children] }]).replace(/\s*\\?\n\s*/g, ' ');
}

/** Words that mean nothing but themselves, as Markdown. */
export function escaped(text: string): string {
  const paragraphs = clean(text).split(/\n[ ]*\n\s*/);
  return markdownOf(
    paragraphs.filter((one) => one.trim() !== '').map((one) => ({ type: 'paragraph', children: words(one.trim()) })),
  );
}

/** Words and the ends of lines between them. */
function words(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line },
    ]);
}

export function parse(markdown: string): RootContent[] {
  return fromMarkdown(clean(markdown), reading).children;
}

/** What a prompt may hold: it comes before the part that says what is asked, so it must not look like one. */
export function promptNodes(markdown: string): BlockContent[] {
  const nodes = tidy(parse(markdown)).flatMap((node) => (node.type === 'blockquote' ? tidy(node.children) : [node]));
  const last = nodes.at(-1);
  const rest = last?.type === 'list' || last?.type === 'table' ? [...nodes.slice(0, -1), ...flat(last)] : nodes;
  return rest.map((node) => {
    if (node.type !== 'paragraph' || !/^(?:Answer|Hint|Vary):/.test(textOf(node))) return node;
    return { ...node, children: [{ type: 'text', value: 'Q: ' }, ...node.children] };
  });
}

/** What an explanation or a feedback may hold. */
export function textNodes(markdown: string): BlockContent[] {
  return tidy(parse(markdown));
}

/** What may stand on one line: an option, a cell, a form of an answer. */
export function lineNodes(markdown: string): PhrasingContent[] {
  const pieces = tidy(parse(markdown)).flatMap((node, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]),
    ...(node.type === 'paragraph'
      ? node.children
      : [{ type: 'inlineCode', value: textOf(node).replace(/\s+/g, ' ') } as const]),
  ]);
  return pieces.map((piece) => (piece.type === 'break' ? { type: 'text', value: ' ' } : piece));
}

/** Leaves of foreign Markdown what a course shows: no HTML, no headings that would begin something, no pictures. */
function tidy(nodes: readonly RootContent[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph': {
        const children = node.children.flatMap(tidyLine);
        return children.length === 0 ? [] : [{ type: 'paragraph', children }];
      }
      case 'heading':
        return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children.flatMap(tidyLine) }] }];
      case 'code':
        return [{ type: 'code', lang: node.lang ?? null, value: node.value }];
      case 'blockquote':
        return [{ type: 'blockquote', children: tidy(node.children) }];
      case 'list':
        return [
          {
            ...{ type: 'list', ordered: node.ordered, start: node.start, spread: false },
            children: node.children.map((item) => ({ ...item, spread: false, children: tidy(item.children) })),
          },
        ];
      case 'table':
        return [
          {
            ...{ type: 'table', align: node.align },
            children: node.children.map((row) => ({
              type: 'tableRow',
              children: row.children.map((cell) => ({ type: 'tableCell', children: cell.children.flatMap(tidyLine) })),
            })),
          },
        ];
      default:
        return [];
    }
  });
}

function tidyLine(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: node.children.flatMap(tidyLine) }];
    case 'link': {
      const children = node.children.flatMap(tidyLine);
      return webAddress({ href: node.url }) === null
        ? children
        : [{ type: 'link', url: node.url, children: plain(children) }];
    }
    case 'image':
      return [{ type: 'text', value: node.alt ?? '' }];
    default:
      return [];
  }
}

const plain = (nodes: readonly PhrasingContent[]) =>
  nodes.flatMap((node) => (node.type === 'link' || node.type === 'linkReference' ? [] : [node]));

/** A list or a table as paragraphs, where one of its own would be taken for the answers. */
function flat(node: Extract<BlockContent, { type: 'list' | 'table' }>): BlockContent[] {
  if (node.type === 'list') {
    return node.children.map((item) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: `– ${textOf(item)}` }],
    }));
  }
  return node.children.map((row) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: row.children.map((cell) => textOf(cell)).join(', ') }],
  }));
}
