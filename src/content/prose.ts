import type { PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { toString as textOf } from 'mdast-util-to-string';
import type { Inline } from '../course/block.js';
import { encodedAddress } from '../course/links.js';
import type { Place } from '../course/place.js';
import { type Page, placeOf, readable } from './markdown.js';
import { cleanLine } from './sanitize.js';

/** An HTML comment between the words of a paragraph. */
export interface Comment {
  /** Without its arrows. */
  readonly text: string;
  /** How many characters of the paragraph's plain text stand before it. */
  readonly offset: number;
  /** The bold text right before it; null where there is none. */
  readonly bold: string | null;
  readonly place: Place;
}

export interface Prose {
  readonly text: readonly Inline[];
  readonly plain: string;
  readonly comments: readonly Comment[];
}

type Style = Omit<Inline, 'text'>;

type Title = string | null | undefined;

/** Phrasing as styled pieces: soft line breaks become spaces, spaces in a row become one, comments are set aside. */
export function readProse(page: Page, nodes: readonly PhrasingContent[]): Prose {
  const pieces: Inline[] = [];
  const comments: Comment[] = [];
  let plain = '';

  const push = (text: string, style: Style): void => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last !== undefined && text !== '\n' && last.text !== '\n' && sameStyle(last, style)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    } else pieces.push({ text, ...style });
    plain += text;
  };
  const pushText = (text: string, style: Style): void => {
    const joined = text.replace(/[ \n]+/g, ' ');
    push(/(^|\s)$/.test(plain) ? joined.replace(/^ /, '') : joined, style);
  };

  const pushLink = (children: readonly PhrasingContent[], url: string, title: Title, style: Style): void => {
    const href = addressOf(url);
    walk(children, href === '' ? style : { ...style, href });
    pushTitle(title, { ...style, href });
  };
  /** A picture is what its author says that it shows. Within a link it leads where that does. */
  const pushImage = (alt: Title, url: string, title: Title, style: Style): void => {
    const address = addressOf(url);
    push(cleanLine(alt || url), address === '' ? style : { href: address, ...style });
    pushTitle(title, address === '' ? style : { href: address, ...style });
  };
  const pushTitle = (title: Title, style: Style): void => {
    const said = cleanLine(title ?? '');
    if (said !== '' && !plain.endsWith(said)) push(` (${said})`, style);
  };

  const walk = (children: readonly PhrasingContent[], style: Style): void => {
    for (const [index, node] of children.entries()) {
      switch (node.type) {
        case 'text':
          pushText(readable(page, node, node.value), style);
          break;
        case 'inlineCode':
          push(readable(page, node, node.value).replaceAll('\n', ' '), { ...style, code: true });
          break;
        case 'strong':
          walk(node.children, { ...style, strong: true });
          break;
        case 'emphasis':
          walk(node.children, { ...style, emphasis: true });
          break;
        case 'delete':
          walk(node.children, { ...style, strike: true });
          break;
        case 'link':
          pushLink(node.children, node.url, node.title, style);
          break;
        case 'linkReference': {
          const found = page.definitions.get(node.identifier);
          if (found === undefined) walk(node.children, style);
          else pushLink(node.children, found.url, found.title, style);
          break;
        }
        case 'image':
          pushImage(node.alt, node.url, node.title, style);
          break;
        case 'imageReference': {
          const found = page.definitions.get(node.identifier);
          pushImage(node.alt || node.identifier, found?.url ?? '', found?.title, style);
          break;
        }
        case 'inlineMath':
          for (const [row, line] of asWritten(page, node).entries()) {
            if (row > 0) push('\n', {});
            push(cleanLine(line), { ...style, code: true });
          }
          break;
        case 'footnoteReference':
          push(`[${cleanLine(node.identifier)}]`, style);
          break;
        case 'break':
          push('\n', {});
          break;
        case 'html': {
          const before = children[index - 1];
          const bold = before?.type === 'strong' ? cleanLine(textOf(before)) : null;
          const text = commentIn(node.value);
          if (text !== null) comments.push({ text, offset: plain.length, bold, place: placeOf(page, node) });
          break;
        }
      }
    }
  };
  walk(nodes, {});
  return { text: trimEnd(pieces), plain: plain.trimEnd(), comments };
}

function addressOf(url: string): string {
  return encodedAddress(cleanLine(url));
}

/** The lines of a formula, with its dollars, as they stand in the file, less what marks a list or a quote around it. */
function asWritten(page: Page, node: InlineMath): readonly string[] {
  const { start, end } = node.position ?? {};
  const written = page.text.slice(start?.offset ?? 0, end?.offset ?? 0);
  return written.startsWith('$') ? written.split(/\n[\s>]*/) : [`$${node.value}$`];
}

/** The words inside `<!-- … -->`; null for other HTML. */
export function commentIn(html: string): string | null {
  const inner = /^<!--([\s\S]*?)-->/.exec(html.trim())?.[1];
  return inner === undefined ? null : cleanLine(inner);
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.href === b.href
  );
}

function trimEnd(pieces: readonly Inline[]): readonly Inline[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const text = last.code ? last.text : last.text.trimEnd();
  if (text === last.text) return pieces;
  const rest = pieces.slice(0, -1);
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}
