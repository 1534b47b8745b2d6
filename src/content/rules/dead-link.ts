import { posix } from 'node:path';
import type { Course } from '../../course/course.js';
import { plainText } from '../../course/plain.js';
import { bodies, deckBodies, passages } from '../walk.js';
import type { Rule } from './rule.js';

export const deadLink: Rule = {
  name: 'dead-link',
  severity: 'error',
  reason: 'A link leads to a file of the course, to one of its headings, or to the web.',
  *find({ course }) {
    const anchors = anchorsOf(course);
    for (const { blocks, place: around } of [...bodies(course), ...deckBodies(course)]) {
      for (const { text, place } of passages(blocks, around)) {
        for (const { href, text: words } of text) {
          const fault = href === undefined ? null : faultOf(href, place.file, anchors);
          if (fault !== null) yield { place, message: `the link "${words}" leads nowhere: ${fault}` };
        }
      }
    }
  },
};

/** The files that may be linked, each with the anchors of its headings as code hosts name them. */
function anchorsOf(course: Course): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>([['lessons/course.md', new Set()]]);
  const add = (file: string, heading?: string): void => {
    const anchors = files.get(file) ?? new Set();
    if (heading !== undefined) anchors.add(slug(heading));
    files.set(file, anchors);
  };
  for (const { steps, place } of Object.values(course.lessons)) {
    add(place.file);
    for (const { title, blocks } of steps) {
      add(place.file, title);
      for (const block of blocks) if (block.kind === 'heading') add(place.file, plainText(block.text));
    }
  }
  for (const { id, place } of [...Object.values(course.questions), ...Object.values(course.cards)]) add(place.file, id);
  for (const { place, entries } of Object.values(course.decks)) {
    add(place.file);
    for (const { id } of entries) add(place.file, id);
  }
  return files;
}

/** A heading's anchor on code hosts: lower case, hyphens for spaces, no punctuation. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function faultOf(href: string, from: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return faultOnTheWeb(href);
  if (href.startsWith('/')) return `${href} does not start in this folder; write a relative path`;
  const [path = '', anchor] = href.split('#');
  const file = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decoded(path)));
  if (file.startsWith('..')) return `${href} leaves the course`;
  const known = anchors.get(file);
  if (known === undefined) return `there is no ${file} in the course`;
  return anchor === undefined || known.has(decoded(anchor)) ? null : `${file} has no heading #${anchor}`;
}

function faultOnTheWeb(href: string): string | null {
  if (!/^(https?|mailto):/i.test(href)) return `${href.split(':')[0]}: is no address on the web`;
  return URL.canParse(href) ? null : `${href} is no address`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
