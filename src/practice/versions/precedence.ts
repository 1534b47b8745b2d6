import { shuffle, shuffleAway } from '../../questions/shuffle.js';
import { findDeck } from '../kit/deck.js';
import type { Practice } from '../legacy-exercise.js';
import { beginDeckRound } from './deck-round.js';
import { readPrecedenceItems } from './precedence-items.js';
import { precedenceTask } from './precedence-task.js';

export const precedence: Practice = {
  id: 'precedence',
  title: 'Which is lower?',
  summary: 'Versions to put in order by swapping neighbours; every wrong swap says why.',
  begin: (material) => {
    const deck = findDeck(material, 'precedence');
    const items = readPrecedenceItems(deck);
    return beginDeckRound(
      {
        practice: 'precedence',
        title: 'Which is lower?',
        noun: 'item',
        deck,
        items,
        task: (item) => {
          // A pair may stand in the right order by chance; a longer list never does.
          const mix = item.versions.length > 2 ? shuffleAway : shuffle;
          const order = mix(item.versions.length, material.draw).flatMap((index) => item.versions[index] ?? []);
          return precedenceTask(item, { order, pair: 0, tie: false, slips: 0, word: null, end: null });
        },
      },
      material,
    );
  },
};
