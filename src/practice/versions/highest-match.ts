import { drawPuzzleId, puzzleOf } from './generated-puzzles.js';
import { highestKind } from './highest-task.js';
import { readHighestItems } from './range-items.js';
import { roundPractice } from './round-practice.js';
import { deckSupply, roundSize } from './supply.js';

/** How many of a round come from the deck; the others are made up. */
const fromDeck = 6;

export const highestMatch = roundPractice({
  id: 'highest-match',
  title: 'Which version will npm install?',
  summary: 'A range and a pool of versions: be the resolver. Six from the deck, four made up on the spot.',
  noun: 'puzzle',
  kind: highestKind,
  supply(material) {
    const { find, ...supply } = deckSupply(material, 'ranges', readHighestItems, fromDeck);
    return {
      ...supply,
      find: (id) => find(id) ?? puzzleOf(id),
      sample() {
        const hand = supply.sample();
        return [...hand, ...Array.from({ length: roundSize - hand.length }, () => drawPuzzleId(material.draw))];
      },
    };
  },
});
