import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Inline } from '../course/block.js';
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
          walk(node.children, { ...style, href: cleanLine(node.url) });
          break;
        case 'linkReference': {
          const href = page.definitions.get(node.identifier);
          walk(node.children, href === undefined ? style : { ...style, href: cleanLine(href) });
          break;
        }
        case 'image':
          push(cleanLine(node.alt || node.url), { ...style, href: cleanLine(node.url) });
          break;
        case 'imageReference':
          push(cleanLine(node.alt || node.identifier), style);
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
          else if (/^<br\s*\/?>$/i.test(node.value)) push('\n', {});
          break;
        }
      }
    }
  };
  walk(nodes, {});
  return { text: trimEnd(pieces), plain: plain.trimEnd(), comments };
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
