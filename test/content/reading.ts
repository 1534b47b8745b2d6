import { type Marks, readBlocks } from '../../src/content/blocks.js';
import { Complaints } from '../../src/content/complaints.js';
import { type RenderDiagram, readPage } from '../../src/content/markdown.js';

/** Markdown read as one page: its blocks, what was marked in it, what was wrong with it. */
export function read(text: string, draw: RenderDiagram = () => ['┌─┐']) {
  const complaints = new Complaints();
  const page = readPage('a.md', text, complaints, draw);
  const marks: Marks = { claims: [], terms: [] };
  const blocks = readBlocks(page, page.nodes, marks);
  return { page, blocks, marks, problems: complaints.problems };
}

/** The page of a text, without looking at what is in it. */
export function pageOf(text: string) {
  const complaints = new Complaints();
  return { page: readPage('a.md', text, complaints, () => []), complaints };
}

/** Places taken out of blocks, and of what is in them, for tests that are about something else. */
export const withoutPlaces = <Blocks>(blocks: Blocks): Blocks =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'place' ? undefined : value)));
