import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { scripted } from './scripts.js';

export type Attributes = Readonly<Record<string, string>>;

/** Elements whose content nobody is meant to read. */
export const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** What an element makes of its content. */
type Wrap = (children: PhrasingContent[], attributes: Attributes) => PhrasingContent[];

const strong: Wrap = (children) => [{ type: 'strong', children }];
const slanted: Wrap = (children) => [{ type: 'emphasis', children }];
const struck: Wrap = (children) => [{ type: 'delete', children }];
const code: Wrap = (children) => {
  const value = textOf(children).replace(/\s+/g, ' ');
  return value.trim() === '' ? children : [{ type: 'inlineCode', value }];
};
const between =
  (before: string, after: string): Wrap =>
  (children) => [text(before), ...children, text(after)];
const script =
  (name: 'sup' | 'sub'): Wrap =>
  (children) => {
    const isPlain = children.every((child) => child.type === 'text');
    return isPlain ? [text(scripted(name, textOf(children)))] : children;
  };

const wraps: Readonly<Record<string, Wrap>> = {
  ...{ b: strong, strong, i: slanted, em: slanted, cite: slanted, dfn: slanted, var: slanted },
  ...{ s: struck, strike: struck, del: struck, code, kbd: code, samp: code, tt: code },
  ...{ sup: script('sup'), sub: script('sub'), q: between('“', '”') },
  // The reading of a character stands behind it in brackets; those that the author wrote for old programs go.
  ...{ rt: between('(', ')'), rp: () => [] },
  a: (children, { href = '', title }) =>
    href === '' ? children : [{ type: 'link', url: href, title: title ?? null, children }],
  abbr: (children, { title = '' }) => (title === '' ? children : [...children, text(` (${title})`)]),
};

/** Elements without content, and those whose content is not text. */
const alone: Readonly<Record<string, (attributes: Attributes) => PhrasingContent[]>> = {
  br: () => [{ type: 'break' }],
  // An empty text says that a picture only decorates.
  img: ({ src = '', alt, title }) => (alt === '' ? [] : [{ type: 'image', url: src, alt: alt ?? null, title }]),
  input: ({ type, checked }) => (type === 'checkbox' ? [text(checked === undefined ? '☐ ' : '☑ ')] : []),
  ...Object.fromEntries(
    ['video', 'audio', 'iframe', 'embed'].map((name) => [
      name,
      ({ src = '', title }: Attributes): PhrasingContent[] =>
        src === '' ? [] : [{ type: 'link', url: src, children: [text(title ?? name)] }],
    ]),
  ),
};

/** Deeper than any author writes; what is deeper keeps its text. */
const deepest = 12;

interface Frame {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: PhrasingContent[];
}

/** Text with HTML's elements among it, put together tag by tag. Tags may be missing, or be in the wrong order. */
export class Phrases {
  #frames: Frame[] = [{ name: '', attributes: {}, children: [] }];

  add(...nodes: readonly PhrasingContent[]): void {
    this.#frames.at(-1)?.children.push(...nodes);
  }

  open(name: string, attributes: Attributes): void {
    const single = Object.hasOwn(alone, name) ? alone[name] : undefined;
    if (single !== undefined) this.add(...single(attributes));
    else if ((Object.hasOwn(wraps, name) || hidden.has(name)) && this.#frames.length <= deepest)
      this.#frames.push({ name, attributes, children: [] });
  }

  close(name: string): void {
    const at = this.#frames.findLastIndex((frame) => frame.name === name);
    if (at < 1) return;
    while (this.#frames.length > at) this.#finish(true);
  }

  /** A new line, unless one has just begun. */
  breakLine(): void {
    const last = this.#frames.at(-1)?.children.at(-1);
    const isBlank = last === undefined ? this.#frames.length === 1 : last.type === 'break';
    if (!isBlank) this.add({ type: 'break' });
  }

  /** Everything so far; what is still open ends here. */
  end(): PhrasingContent[] {
    while (this.#frames.length > 1) this.#finish(false);
    return this.#frames[0]?.children.splice(0) ?? [];
  }

  #finish(isClosed: boolean): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const wrap = Object.hasOwn(wraps, frame.name) ? wraps[frame.name] : undefined;
    // A script that is never closed hides nothing: the rest of the paragraph would be gone.
    if (hidden.has(frame.name) && isClosed) return;
    if (frame.children.length === 0) return;
    this.add(...(wrap?.(frame.children, frame.attributes) ?? frame.children));
  }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
