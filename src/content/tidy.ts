import type { FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { withEmoji } from './emoji.js';
import { flowOfHtml } from './html/flow.js';
import { withoutHidden } from './html/hidden.js';
import { phrasingOfHtml } from './html/phrasing.js';

/** A line `[name]: url "title"`. */
export interface Definition {
  readonly url: string;
  readonly title: string | null;
}

/** What a page says once and refers to from anywhere, by name. */
export interface References {
  readonly definitions: Map<string, Definition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
}

/**
 * A page's nodes with HTML as Markdown, emoji in place of their codes, and the boxes of options that are code read; what is
 * said once is collected on the way.
 */
export function tidy(nodes: readonly RootContent[], references: References): RootContent[] {
  return withoutHidden(nodes).flatMap((node) => tidyNode(node, references));
}

function tidyNode(node: RootContent, references: References): RootContent[] {
  switch (node.type) {
    case 'html':
      return isComment(node.value) ? [node] : tidy(flowOfHtml(node), references);
    case 'paragraph':
    case 'heading':
      return [{ ...node, children: tidyPhrasing(node.children) }];
    case 'table': {
      const rows = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: tidyPhrasing(cell.children) })),
      }));
      return [{ ...node, children: rows }];
    }
    case 'list':
      return [tidyList(node, references)];
    case 'blockquote':
      return [{ ...node, children: tidy(node.children, references) as typeof node.children }];
    case 'footnoteDefinition': {
      const note = { ...node, children: tidy(node.children, references) as typeof node.children };
      // The first of two counts, here and for addresses.
      if (!references.footnotes.has(node.identifier)) references.footnotes.set(node.identifier, note);
      return [note];
    }
    case 'definition':
      if (!references.definitions.has(node.identifier))
        references.definitions.set(node.identifier, { url: node.url, title: node.title ?? null });
      return [node];
    default:
      return [node];
  }
}

function isComment(html: string): boolean {
  return /^\s*<!--[\s\S]*-->\s*$/.test(html) && html.indexOf('-->') === html.lastIndexOf('-->');
}

function tidyList(list: List, references: References): List {
  const children = list.children.map((item): ListItem => {
    const tidied = { ...item, children: tidy(item.children, references) as typeof item.children };
    return withBox(tidied);
  });
  return { ...list, children };
}

/** A box on a line of its own, and code or a picture below: GitHub's flavour sees no task there. */
function withBox(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (typeof item.checked === 'boolean' || first?.type !== 'paragraph' || rest.length === 0) return item;
  const [only, ...others] = first.children;
  const box = only?.type === 'text' && others.length === 0 ? /^\[([ xX])\]$/.exec(only.value)?.[1] : undefined;
  return box === undefined ? item : { ...item, checked: box !== ' ', children: rest };
}

function tidyPhrasing(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isHtml = children.some((node) => node.type === 'html');
  return emojiIn(isHtml ? phrasingOfHtml(children) : children);
}

function emojiIn(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: withEmoji(node.value) };
    if (node.type === 'link' && isBareAddress(node.url, node.children)) return node;
    return 'children' in node ? { ...node, children: emojiIn(node.children) } : node;
  });
}

/** An address that is its own text. */
function isBareAddress(url: string, [only, ...others]: readonly PhrasingContent[]): boolean {
  return only?.type === 'text' && others.length === 0 && url.endsWith(only.value);
}
