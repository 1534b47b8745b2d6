import { Parser } from 'htmlparser2';
import type { PhrasingContent } from 'mdast';
import { type Attributes, Phrases } from './phrases.js';
import { isBlock } from './tags.js';

/** A paragraph's nodes with Markdown in place of the HTML tags among them; comments stay, for the reader of the course. */
export function phrasingOfHtml(children: readonly PhrasingContent[]): PhrasingContent[] {
  const phrases = new Phrases();
  for (const node of children) {
    if (node.type !== 'html' || node.value.startsWith('<!--')) phrases.add(node);
    else {
      const tag = readTag(node.value);
      if (tag === null) continue;
      const { name, attributes, isEnd } = tag;
      if (name === 'td' || name === 'th') phrases.add({ type: 'text', value: ' ' });
      else if (isBlock(name)) phrases.breakLine();
      else if (isEnd) phrases.close(name);
      else phrases.open(name, attributes);
    }
  }
  return phrases.end();
}

/** A single tag; null for what is none, such as an instruction or a declaration. */
function readTag(
  html: string,
): { readonly name: string; readonly attributes: Attributes; readonly isEnd: boolean } | null {
  const end = /^<\/([a-z][^\s/>]*)/i.exec(html)?.[1];
  if (end !== undefined) return { name: end.toLowerCase(), attributes: {}, isEnd: true };
  const found: { name: string; attributes: Attributes }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) });
  parser.write(html);
  parser.end();
  return found[0] === undefined ? null : { ...found[0], isEnd: false };
}
