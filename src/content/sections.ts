import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Place } from '../course/place.js';
import { type Page, placeOf } from './markdown.js';
import { cleanLine } from './sanitize.js';

/** What stands under one `##` heading of a page. */
export interface Section {
  readonly title: string;
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
  readonly place: Place;
}

/** What stands under each `##` of a page. */
export function splitSections(page: Page): readonly Section[] {
  const starts = page.nodes.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 2 ? [{ node, index }] : [],
  );
  const sections = starts.map(({ node, index }, number) => ({
    title: cleanLine(textOf(node, { includeHtml: false })),
    heading: node,
    nodes: page.nodes.slice(index + 1, starts[number + 1]?.index),
    place: placeOf(page, node),
  }));
  return sections;
}

/** Complains of what stands above the first `##` and so belongs to no section, but for a title and what shows nowhere. */
export function complainOfStrayText(page: Page): void {
  const first = page.nodes.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const above = first === -1 ? page.nodes : page.nodes.slice(0, first);
  const stray = above.find((node, index) => isShown(node) && !isTitle(node, index));
  if (stray === undefined) return;
  const why =
    first === -1
      ? 'there is no ## heading in this file, so nothing in it is shown'
      : 'what stands above the first ## heading is not shown; put it under one';
  page.complaints.add('stray-text', placeOf(page, stray), why);
}

const isTitle = (node: RootContent, index: number): boolean =>
  node.type === 'heading' && node.depth === 1 && index === 0;

const isShown = ({ type }: RootContent): boolean =>
  type !== 'html' && type !== 'definition' && type !== 'footnoteDefinition';
