import type { Course, Track } from '../../course/course.js';
import type { Lesson, Term } from '../../course/lesson.js';
import type { Place } from '../../course/place.js';
import { plainText } from '../../course/plain.js';
import { passages, withoutSources } from '../walk.js';
import type { Rule } from './rule.js';

export const termBeforeExplained: Rule = {
  name: 'term-before-explained',
  severity: 'warning',
  reason: 'A technical word that comes before its explanation stops whoever does not know it yet.',
  *find({ course }) {
    for (const track of course.tracks) {
      for (const { term, place } of earlyUses(course, track)) {
        const { file, line } = term.place;
        yield { place, message: `"${term.name}" is used here and explained later: ${file}:${line}` };
      }
    }
  },
};

/** The first early use of each term of a track. Tracks are read by themselves, so other tracks' terms do not count. */
function* earlyUses(course: Course, track: Track): Generator<{ readonly term: Term; readonly place: Place }> {
  const lessons = track.lessons.flatMap((id) => course.lessons[id] ?? []);
  const read = lessons.flatMap(textsOf);
  for (const term of lessons.flatMap(({ terms }) => terms)) {
    const explained = read.findIndex(({ lesson, step }) => lesson === term.lesson && step === term.step);
    const used = wordForm(term);
    if (used === null) continue;
    const early = read.slice(0, Math.max(explained, 0)).find(({ text }) => used.test(text));
    if (early !== undefined) yield { term, place: early.place };
  }
}

interface Text {
  readonly lesson: string;
  readonly step: number;
  readonly text: string;
  readonly place: Place;
}

function textsOf({ id, steps }: Lesson): readonly Text[] {
  return steps.flatMap(({ blocks, place: around }, step) =>
    [...passages(withoutSources(blocks), around)].map(({ text, place }) => ({
      lesson: id,
      step,
      // What links to a later lesson may name what is explained there.
      text: plainText(text.filter(({ href, code }) => href === undefined && code !== true)),
      place,
    })),
  );
}

/**
 * What a use of the term looks like; null for a word that everyone knows from elsewhere, so that a use of it says nothing.
 * A term of several words is looked for as it stands; a single one only if it is long or written in capitals.
 */
function wordForm({ name }: Term): RegExp | null {
  if (!/\s|-/.test(name) && name.length < 8 && !/^\p{Lu}{2,}/u.test(name)) return null;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const flags = /^\p{Lu}{2,}/u.test(name) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, flags);
}
