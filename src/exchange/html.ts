import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Block, Inline, ListItem } from '../course/block.js';
import { markdownOf } from './markdown.js';
import { nodesOf } from './nodes.js';

/** Markdown as HTML; HTML within it is escaped, and no address but one of the web becomes a link. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const token = /<!--[\s\S]{0,5000}?-->|<\/?([a-zA-Z][a-zA-Z0-9]*)(?:[^<>"']|"[^"<]*"|'[^'<]*'){0,500}>|[^<]+|</g;

/** The words of HTML, and what of their form Markdown has: paragraphs, lists, code, bold, emphasis. The rest is left out. */
export function markdownOfHtml(html: string): string {
  const reader = new Reader();
  for (const [text, name] of html.matchAll(token)) {
    if (name !== undefined) reader.tag(name.toLowerCase(), text.startsWith('</'), text);
    else if (!text.startsWith('<!--')) reader.text(decode(text));
  }
  return markdownOf(nodesOf(reader.end()));
}

const bold = new Set(['b', 'strong']);
const slanted = new Set(['i', 'em']);
const code = new Set(['code', 'tt', 'kbd']);
const breaks = new Set(['p', 'div', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'section']);
const hidden = new Set(['style', 'script', 'head', 'title']);

class Reader {
  readonly #blocks: Block[] = [];
  #pieces: Inline[] = [];
  /** Items of the list that is open; null outside of one. */
  #items: ListItem[] | null = null;
  #isNumbered = false;
  #pre: string | null = null;
  #language = '';
  readonly #open = new Map<'strong' | 'emphasis' | 'code' | 'hidden', number>();

  tag(name: string, isEnd: boolean, text: string): void {
    if (this.#pre !== null && name === 'code')
      this.#language = /language-([\w+#-]{1,30})/.exec(text)?.[1] ?? this.#language;
    const style = bold.has(name)
      ? 'strong'
      : slanted.has(name)
        ? 'emphasis'
        : code.has(name)
          ? 'code'
          : hidden.has(name)
            ? 'hidden'
            : null;
    if (style !== null) this.#open.set(style, Math.max(0, (this.#open.get(style) ?? 0) + (isEnd ? -1 : 1)));
    else if (name === 'br' && this.#pre !== null) this.#pre += '\n';
    else if (name === 'br') this.#pieces.push({ text: '\n' });
    else if (name === 'pre') this.#code(isEnd);
    else if (name === 'ul' || name === 'ol') this.#list(name === 'ol', isEnd);
    else if (name === 'td' || name === 'th') this.#pieces.push({ text: ' ' });
    else if (name === 'li' || breaks.has(name)) this.#endParagraph();
  }

  text(text: string): void {
    if (this.#has('hidden')) return;
    if (this.#pre !== null) this.#pre += text;
    else {
      this.#pieces.push({
        text: text.replace(/\s+/g, ' '),
        ...(this.#has('strong') && { strong: true }),
        ...(this.#has('emphasis') && { emphasis: true }),
        ...(this.#has('code') && { code: true }),
      });
    }
  }

  end(): readonly Block[] {
    this.#code(true);
    this.#list(false, true);
    return this.#blocks;
  }

  #has(style: 'strong' | 'emphasis' | 'code' | 'hidden'): boolean {
    return (this.#open.get(style) ?? 0) > 0;
  }

  #code(isEnd: boolean): void {
    this.#endParagraph();
    if (isEnd && this.#pre !== null)
      this.#put({ kind: 'code', language: this.#language, text: this.#pre.replace(/^\n|\n$/g, '') });
    this.#pre = isEnd ? null : '';
    this.#language = '';
  }

  /** Lists within lists become one. */
  #list(isNumbered: boolean, isEnd: boolean): void {
    this.#endParagraph();
    const items = this.#items;
    if (!isEnd) {
      if (items === null) this.#isNumbered = isNumbered;
      this.#items = items ?? [];
      return;
    }
    this.#items = null;
    if (items !== null && items.length > 0) {
      this.#blocks.push({ kind: 'list', start: this.#isNumbered ? 1 : null, items });
    }
  }

  #endParagraph(): void {
    const text = trimmed(this.#pieces);
    this.#pieces = [];
    if (text.length > 0) this.#put({ kind: 'paragraph', text });
  }

  #put(block: Block): void {
    if (this.#items === null) this.#blocks.push(block);
    else this.#items.push({ checked: null, blocks: [block] });
  }
}

/** Without blanks and ends of lines at either end. */
function trimmed(pieces: readonly Inline[]): readonly Inline[] {
  const isBlank = (piece: Inline | undefined) => piece !== undefined && piece.text.trim() === '';
  let [from, to] = [0, pieces.length];
  while (from < to && isBlank(pieces[from])) from += 1;
  while (to > from && isBlank(pieces[to - 1])) to -= 1;
  return pieces.slice(from, to).map((piece, index, kept) => ({
    ...piece,
    text:
      piece.text === '\n'
        ? piece.text
        : index === 0
          ? piece.text.trimStart()
          : index === kept.length - 1
            ? piece.text.trimEnd()
            : piece.text,
  }));
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return name === 'nbsp' ? ' ' : decodeNamedCharacterReference(name) || whole;
      const point = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}
