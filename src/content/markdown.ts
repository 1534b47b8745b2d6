import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import type { Place } from '../course/place.js';
import type { Complaints } from './complaints.js';
import { referencesIn } from './references.js';
import { clean } from './sanitize.js';
import { formulaSyntax } from './syntax/formula.js';
import { optionCodeSyntax, optionCodeTree } from './syntax/option-code.js';
import { type Definition, type References, tidy } from './tidy.js';

/** Draws a Mermaid sequence diagram as lines of text. Throws an Error where it cannot. */
export type RenderDiagram = (source: string) => readonly string[];

/** A Markdown file being read, and where to put what is found in it. */
export interface Page {
  readonly file: string;
  readonly complaints: Complaints;
  readonly draw: RenderDiagram;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Names of the footnotes that something refers to. */
  readonly referred: ReadonlySet<string>;
  /** HTML in it is Markdown by now, but for comments. */
  readonly nodes: readonly RootContent[];
  readonly text: string;
  /** Lines as they stand in the file; the first is line 1. */
  readonly lines: readonly string[];
}

const longestWord = 2_000;

/**
 * GitHub's flavour with formulas, less a second search for addresses through the finished tree: the tokenizer has found them
 * already, and the search takes a fifth of the time.
 */
const flavour = [gfm(), optionCodeSyntax];
const treeFlavour = [
  ...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  optionCodeTree,
  mathFromMarkdown(),
];

/** Parses GitHub-flavoured Markdown. Never throws: whatever the text, there is a page. */
export function readPage(file: string, text: string, complaints: Complaints, draw: RenderDiagram): Page {
  const extensions = text.includes('$') ? [...flavour, formulaSyntax(text)] : flavour;
  const { children } = fromMarkdown(text, { extensions, mdastExtensions: treeFlavour });
  const references: References = { definitions: new Map(), footnotes: new Map() };
  const nodes = tidy(children, references);
  const referred = new Set(references.footnotes.size === 0 ? [] : referencesIn(nodes));
  return { file, complaints, draw, ...references, referred, nodes, text, lines: text.split('\n') };
}

/** Where a node stands. */
export function placeOf(page: Page, node: Nodes): Place {
  return { file: page.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Text of a node made safe to show: cleaned, and without a word that would take the screen seconds to lay out. */
export function readable(page: Page, node: Nodes, text: string): string {
  const cleaned = clean(text);
  if (cleaned.length <= longestWord) return cleaned;
  return cleaned.replace(/\S{2001,}/g, (word) => {
    page.complaints.add(
      'too-long',
      placeOf(page, node),
      `a word of ${word.length} characters is cut after ${longestWord}`,
    );
    return `${word.slice(0, longestWord)}…`;
  });
}
