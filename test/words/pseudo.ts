import type { Course } from '../../src/course/course.js';
import { german } from '../../src/words/german.js';
import type { Spoken } from '../../src/words/phrase.js';

/** The letters of a text as others, of one cell each, from a place of Unicode on: no Latin letter is left. */
function lettersFrom(first: number, text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const index = letter.charCodeAt(0) - (letter >= 'a' ? 97 : 65) + (letter >= 'a' ? 26 : 0);
    return String.fromCharCode(first + index);
  });
}

/**
 * A language that nobody speaks: English in other letters. What is still to be read in English on a screen was never said as a
 * phrase.
 */
export const pseudo: Spoken = {
  tag: 'en-x-pseudo',
  phrases: Object.fromEntries(
    Object.keys(german).map((phrase) => [
      phrase,
      phrase
        .replace(/ ##.*$/, '')
        .split(/(\{\w+\})/)
        .map((part) => (part.startsWith('{') ? part : lettersFrom(0x100, part)))
        .join(''),
    ]),
  ),
};

const texts = new Set(['text', 'title', 'summary', 'ask', 'observe']);

/** A course whose texts are in yet other letters; its ids stay. */
export function foreign(course: Course): Course {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return texts.has(key) ? lettersFrom(0x180, value) : value;
    if (Array.isArray(value))
      return value.map((each) => changed(each, key === 'objectives' ? 'text' : key === 'lessons' ? '' : key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, name)]));
  };
  return changed(course, '') as Course;
}

/** Words of two letters and more that are still in Latin letters. */
export function readable(screen: string): string[] {
  return [...new Set(screen.match(/[A-Za-z]{2,}/g) ?? [])];
}
