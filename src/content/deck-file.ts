import type { Deck, DeckEntry } from '../course/course.js';
import { asId, type DeckId } from '../course/id.js';
import { readAllowances } from './allowances.js';
import { readBlocks } from './blocks.js';
import type { Complaints } from './complaints.js';
import { Fields, isId } from './fields.js';
import { splitFrontMatter } from './front-matter.js';
import { type RenderDiagram, readPage } from './markdown.js';
import { splitSections } from './sections.js';
import type { Source } from './source.js';

/** Reads a deck for a practice. Null, with complaints made, when it cannot be used. */
export function readDeck(source: Source, complaints: Complaints, draw: RenderDiagram): Deck | null {
  const { file } = source;
  const start = { file, line: 1, column: 1 };
  const parted = splitFrontMatter(source, complaints);
  if (parted === null) return null;
  if (parted.front === null) {
    complaints.add('front-matter', start, 'the deck has no front matter; start it with --- and id, title, practice');
    return null;
  }
  const fields = new Fields(parted.front, complaints);
  const front = { id: asId<DeckId>(fields.id('id')), title: fields.text('title'), practice: fields.id('practice') };
  const settings = fields.rest();
  if (!fields.ok) return null;
  const page = readPage(file, parted.body, complaints, draw);
  complaints.allowances.push(...readAllowances(page));
  const entries = new Map<string, DeckEntry>();
  for (const { title: id, nodes, place } of splitSections(page)) {
    if (!isId(id)) complaints.add('bad-id', place, `"${id}" is no id; use lower case, digits and hyphens`);
    else if (entries.has(id)) complaints.add('duplicate-id', place, `the deck has two entries "${id}"`);
    else entries.set(id, { id, blocks: readBlocks(page, nodes, { claims: [], terms: [] }), place });
  }
  return { ...front, settings, entries: [...entries.values()], place: start };
}
