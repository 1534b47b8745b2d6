import type { Course, Track } from '../course/course.js';
import { asId, type TrackId } from '../course/id.js';
import { readBlocks } from './blocks.js';
import type { Complaints } from './complaints.js';
import { Fields } from './fields.js';
import { splitFrontMatter } from './front-matter.js';
import { type RenderDiagram, readPage } from './markdown.js';
import type { Source } from './source.js';

export type CourseFile = Pick<Course, 'id' | 'title' | 'language' | 'welcome' | 'tracks'>;

/** Reads course.md; its tracks have no lessons yet. Null, with complaints made, when it cannot be read. */
export function readCourseFile(source: Source, complaints: Complaints, draw: RenderDiagram): CourseFile | null {
  const start = { file: source.file, line: 1, column: 1 };
  const parted = splitFrontMatter(source, complaints);
  if (parted === null) return null;
  if (parted.front === null) {
    complaints.add('front-matter', start, 'course.md has no front matter; start it with --- and id, title, tracks');
    return null;
  }
  const fields = new Fields(parted.front, complaints);
  const front = { id: fields.id('id'), title: fields.text('title') };
  const language = languageIn(fields);
  const tracks: Track[] = [];
  for (const map of fields.maps('tracks')) {
    const entry = new Fields(map, complaints);
    const track = {
      id: asId<TrackId>(entry.id('id')),
      title: entry.text('title'),
      summary: entry.optionalText('summary') ?? '',
    };
    entry.close();
    if (!entry.ok) fields.ok = false;
    if (tracks.some((other) => other.id === track.id)) {
      complaints.add('duplicate-id', map.place, `two tracks have the id "${track.id}"`);
    } else tracks.push({ ...track, lessons: [] });
  }
  fields.close();
  const page = readPage(source.file, parted.body, complaints, draw);
  const welcome = readBlocks(page, page.nodes, { claims: [], terms: [] });
  return fields.ok ? { ...front, ...(language !== null && { language }), welcome, tracks } : null;
}

/** The tag as BCP 47 writes it ("de-AT" for "de-at"); null where none is given, or it is wrong, which is said. */
function languageIn(fields: Fields): string | null {
  const typed = fields.optionalText('language');
  if (typed === null || typed === '') return null;
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? null;
  } catch {
    fields.wrong('language', `"language: ${typed}" is no language; write a tag of BCP 47, such as de or pt-BR`);
    return null;
  }
}
