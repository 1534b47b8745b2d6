import { readBlocks } from '../../src/content/blocks.js';
import { splitSections } from '../../src/content/sections.js';
import { plainBlocks } from '../../src/course/plain.js';
import { pageOf } from './reading.js';

/** The words of each section of a page. */
export function readSections(text: string): readonly string[] {
  const { page } = pageOf(text);
  return splitSections(page).map(({ nodes }) => plainBlocks(readBlocks(page, nodes, { claims: [], terms: [] })));
}
