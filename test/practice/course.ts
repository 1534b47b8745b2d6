import { readdirSync, readFileSync } from 'node:fs';
import { Complaints } from '../../src/content/complaints.js';
import { readDeck } from '../../src/content/deck-file.js';
import { readSource } from '../../src/content/source.js';
import type { Course, Deck } from '../../src/course/course.js';

const folder = new URL('../../quizzes/decks/', import.meta.url);

function readDecks(): Deck[] {
  const complaints = new Complaints();
  const decks = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const source = readSource(`quizzes/decks/${name}`, readFileSync(new URL(name, folder)), complaints);
      return readDeck(source, complaints, () => []) ?? [];
    });
  if (complaints.problems.length > 0) throw new Error(JSON.stringify(complaints.problems));
  return decks;
}

/** A course with the decks of this repository and nothing else: all that a practice needs, read in no time. */
export const course: Course = {
  id: 'decks',
  title: 'Decks',
  welcome: [],
  tracks: [],
  lessons: {},
  questions: {},
  cards: {},
  decks: Object.fromEntries(readDecks().map((deck) => [deck.id, deck])),
};
