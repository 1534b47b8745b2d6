import type { Block } from '../../../src/course/block.js';
import type { Deck } from '../../../src/course/course.js';
import { asId, findIn } from '../../../src/course/id.js';
import { course } from '../course.js';

/** A deck of the course by its id. */
export function deckOf(id: string): Deck {
  const deck = findIn(course.decks, id);
  if (deck === undefined) throw new Error(`no deck ${id}`);
  return deck;
}

/** A deck made by hand: each entry a list of `key: value` lines, or blocks. */
export function deckFrom(
  id: string,
  entries: Readonly<Record<string, readonly string[] | readonly Block[]>>,
  settings = {},
): Deck {
  const file = `quizzes/decks/${id}.md`;
  return {
    id: asId(id),
    title: id,
    practice: id,
    settings,
    place: { file, line: 1, column: 1 },
    entries: Object.entries(entries).map(([name, content], index) => ({
      id: name,
      place: { file, line: 10 * (index + 1), column: 1 },
      blocks: content.every((line) => typeof line === 'string')
        ? [bullets(content)]
        : content.filter((block) => typeof block !== 'string'),
    })),
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [{ text }] };
}

export function bullets(lines: readonly string[], start: number | null = null): Block {
  return { kind: 'list', start, items: lines.map((line) => ({ checked: null, blocks: [paragraph(line)] })) };
}
