import { Parser } from 'htmlparser2';
import type { Html, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Attributes, hidden, Phrases } from './phrases.js';
import { HtmlTable } from './table.js';
import { isBlock } from './tags.js';

/**
 * HTML in a Markdown file as Markdown's own nodes, so that its words are read, shown, searched and checked like all others.
 * Between empty lines HTML comes in pieces, each with tags that it does not close or has not opened: a piece is read for its text.
 */
export function flowOfHtml(html: Html): RootContent[] {
  const reader = new FlowReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (value) => reader.text(value),
      oncomment: (value) => reader.comment(value),
    },
    { decodeEntities: true },
  );
  parser.write(html.value);
  parser.end();
  return reader.end().map((node) => ({ ...node, position: html.position }));
}

/** Lists and quotes inside each other; what is deeper keeps its text. */
const deepest = 6;

interface Box {
  readonly name: string;
  readonly children: RootContent[];
}

class FlowReader {
  readonly #boxes: Box[] = [{ name: '', children: [] }];
  readonly #phrases = new Phrases();
  #tables: HtmlTable[] = [];
  #hidden = 0;
  #pre: string | null = null;
  /** The heading or the summary that is open. */
  #title: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (hidden.has(name)) this.#hidden += 1;
    if (this.#hidden > 0) return;
    const table = this.#tables.at(-1);
    if (this.#pre !== null) this.#pre += name === 'br' ? '\n' : '';
    else if (name === 'table') this.#openTable();
    else if (table !== undefined) table.open(name, attributes);
    else if (!isBlock(name)) this.#phrases.open(name, attributes);
    else this.#openBlock(name);
  }

  close(name: string): void {
    if (hidden.has(name)) {
      this.#hidden = Math.max(0, this.#hidden - 1);
      return;
    }
    const table = this.#tables.at(-1);
    if (this.#pre !== null) {
      if (name === 'pre') this.#endCode();
    } else if (table !== undefined) {
      if (name === 'table') this.#endTable();
      else table.close(name);
    } else if (!isBlock(name)) this.#phrases.close(name);
    else this.#closeBlock(name);
  }

  text(value: string): void {
    if (this.#hidden > 0) return;
    const table = this.#tables.at(-1);
    if (this.#pre !== null) this.#pre += value;
    else if (table !== undefined) table.text(value);
    else this.#phrases.add({ type: 'text', value });
  }

  /** Comments say things to the course's reader, so they stay what they are. */
  comment(value: string): void {
    if (this.#hidden > 0 || this.#tables.length > 0 || this.#pre !== null) return;
    this.#endParagraph();
    this.#put({ type: 'html', value: `<!--${value}-->` });
  }

  end(): RootContent[] {
    if (this.#pre !== null) this.#endCode();
    while (this.#tables.length > 0) this.#endTable();
    this.#endParagraph();
    while (this.#boxes.length > 1) this.#endBox();
    return this.#boxes[0]?.children ?? [];
  }

  #openBlock(name: string): void {
    this.#endParagraph();
    if (name === 'hr') this.#put({ type: 'thematicBreak' });
    else if (name === 'pre') this.#pre = '';
    else if (/^h[1-6]$|^summary$|^dt$/.test(name)) this.#title = name;
    else if (isBox(name) && this.#boxes.length <= deepest) this.#boxes.push({ name, children: [] });
  }

  #closeBlock(name: string): void {
    this.#endParagraph();
    if (!isBox(name)) return;
    const at = this.#boxes.findLastIndex((box) => box.name === name);
    if (at > 0) while (this.#boxes.length > at) this.#endBox();
  }

  #endBox(): void {
    const box = this.#boxes.pop();
    if (box === undefined || box.children.length === 0) return;
    const { name, children } = box;
    // What is built here fits where it is put: Markdown's containers hold any block.
    if (name === 'blockquote') this.#put({ type: 'blockquote', children: children as [] });
    else if (name === 'li' || name === 'dd')
      this.#putItem({ type: 'listItem', checked: null, children: children as [] });
    else {
      const isItem = (node: RootContent) => node.type === 'listItem';
      const items = children.map((node) =>
        isItem(node) ? node : { type: 'listItem' as const, children: [node as never] },
      );
      this.#put({ type: 'list', ordered: name === 'ol', start: 1, spread: false, children: items as ListItem[] });
    }
  }

  /** An item outside of any list, of which only a piece is seen, makes one. */
  #putItem(item: ListItem): void {
    const parent = this.#boxes.at(-1);
    const last = parent?.children.at(-1);
    if (parent !== undefined && isList(parent.name)) parent.children.push(item);
    else if (last?.type === 'list') last.children.push(item);
    else this.#put({ type: 'list', ordered: false, spread: false, children: [item] });
  }

  #openTable(): void {
    if (this.#tables.length === 0) this.#endParagraph();
    this.#tables.push(new HtmlTable());
  }

  /** A table within a cell gives its words to the cell. */
  #endTable(): void {
    const table = this.#tables.pop();
    const around = this.#tables.at(-1);
    const nodes = table?.end() ?? [];
    for (const node of nodes)
      if (around === undefined) this.#put(node);
      else around.text(` ${textOf(node)} `);
  }

  #endCode(): void {
    const value = (this.#pre ?? '').replace(/^\n/, '').trimEnd();
    this.#pre = null;
    if (value !== '') this.#put({ type: 'code', value });
  }

  #endParagraph(): void {
    const children = this.#phrases.end();
    const title = this.#title;
    this.#title = null;
    if (!hasWords(children)) return;
    if (title === null) this.#put({ type: 'paragraph', children });
    // Only Markdown's own headings begin a step, a question or a bucket.
    else if (title.startsWith('h')) this.#put({ type: 'heading', depth: 4, children });
    else this.#put({ type: 'paragraph', children: [{ type: 'strong', children }] });
  }

  #put(node: RootContent): void {
    this.#boxes.at(-1)?.children.push(node);
  }
}

const isList = (name: string): boolean => ['ul', 'ol', 'menu', 'dl'].includes(name);

const isBox = (name: string): boolean => isList(name) || ['li', 'dd', 'blockquote'].includes(name);

/** Whether there is anything to see in a paragraph. */
function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some(
    (node) =>
      node.type === 'image' ||
      ('children' in node ? hasWords(node.children) : 'value' in node && node.value.trim() !== ''),
  );
}
