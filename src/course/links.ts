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

/** An address as terminals and browsers take it: letters beyond ASCII and blanks as percent signs say them. */
export function encodedAddress(address: string): string {
  if (!/^https?:\/\//i.test(address)) return address;
  const scheme = address.slice(0, address.indexOf(':')).toLowerCase();
  return scheme + address.slice(scheme.length).replace(/[^!-~]+/gu, encodeURIComponent);
}

/** Places in the course, which the words of the link name better. */
const unsaid = /^$|^#|\.md(?:#|$)/i;

/** An address longer than this is no help to a reader. */
const longestShown = 300;

/** The address to be read behind a link's text; null where the text says it, or where there is nothing to go to. */
export function saidAddress(text: string, href: string): string | null {
  const isSaid = ['', 'http://', 'https://', 'mailto:'].some((scheme) => {
    const said = scheme + text;
    return said === href || encodedAddress(said) === href;
  });
  if (isSaid) return null;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(href) ?? [];
  if (scheme === undefined && unsaid.test(href)) return null;
  if (/^(?:javascript|vbscript|data|blob)$/i.test(scheme ?? '')) return null;
  return href.length > longestShown ? `${href.slice(0, longestShown)}…` : href;
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
