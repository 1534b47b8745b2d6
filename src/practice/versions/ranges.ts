import { findDeck } from '../kit/deck.js';
import type { Practice } from '../legacy-exercise.js';
import { beginDeckRound } from './deck-round.js';
import { poolOf, readRangeItems } from './range-items.js';
import { rangeTask } from './range-task.js';

export const ranges: Practice = {
  id: 'ranges',
  title: 'In range or not?',
  summary: 'Does the version match? Carets, tildes and pre-releases, with the reason; and ranges of your own.',
  begin: (material) => {
    const deck = findDeck(material, 'ranges');
    const items = readRangeItems(deck);
    const pool = poolOf(deck);
    return beginDeckRound(
      {
        practice: 'ranges',
        title: 'In range or not?',
        noun: 'item',
        deck,
        items,
        task: (item) => rangeTask(item, pool),
      },
      material,
    );
  },
};
