import { findDeck } from '../kit/deck.js';
import { sample } from '../kit/sample.js';
import type { Practice } from '../legacy-exercise.js';
import { handSize, startHand } from './deck-round.js';
import { drawPuzzleId, puzzleOf } from './generated-puzzles.js';
import { highestTask } from './highest-task.js';
import { readHighestItems } from './range-items.js';

/** How many of a round come from the deck; the others are made up. */
const fromDeck = 6;

export const highestMatch: Practice = {
  id: 'highest-match',
  title: 'Which version will npm install?',
  summary: 'A range and a pool of versions: be the resolver. Six from the deck, four made up on the spot.',
  begin: (material) => {
    const deck = findDeck(material, 'ranges');
    const items = readHighestItems(deck);
    const dealt = () => {
      const ids = items.map(({ id }) => id);
      const hand = sample(deck.id, ids, fromDeck, material.progress, material.draw);
      return [...hand, ...Array.from({ length: handSize - hand.length }, () => drawPuzzleId(material.draw))];
    };
    return startHand(
      {
        practice: 'highest-match',
        title: 'Which version will npm install?',
        noun: 'puzzle',
        deck,
        find: (id) => items.find((item) => item.id === id) ?? puzzleOf(id),
        task: (item) => highestTask(item),
      },
      dealt,
      material,
    );
  },
};
