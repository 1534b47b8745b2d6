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

/** The part of a page before its first `##`, and the sections after it. */
export function splitSections(page: Page): {
  readonly before: readonly RootContent[];
  readonly sections: readonly Section[];
} {
  const starts = page.nodes.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 2 ? [{ node, index }] : [],
  );
  const sections = starts.map(({ node, index }, number) => ({
    title: cleanLine(textOf(node)),
    heading: node,
    nodes: page.nodes.slice(index + 1, starts[number + 1]?.index),
    place: placeOf(page, node),
  }));
  return { before: page.nodes.slice(0, starts[0]?.index), sections };
}
