import { findDeck } from '../kit/deck.js';
import type { Practice } from '../legacy-exercise.js';
import { readBumpCases } from './bump-cases.js';
import { bumpTask } from './bump-task.js';
import { beginDeckRound } from './deck-round.js';

export const bumpCourt: Practice = {
  id: 'bump-court',
  title: 'Bump court',
  summary: 'Major, minor, patch or nothing: ten changes, and two lawyers where it can be argued.',
  begin: (material) => {
    const deck = findDeck(material, 'bumps');
    const items = readBumpCases(deck);
    return beginDeckRound(
      { practice: 'bump-court', title: 'Bump court', noun: 'case', deck, items, task: (item) => bumpTask(item) },
      material,
    );
  },
};
