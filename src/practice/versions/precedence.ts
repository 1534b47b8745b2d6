import { readPrecedenceItems } from './precedence-items.js';
import { precedenceKind } from './precedence-task.js';
import { roundPractice } from './round-practice.js';
import { deckSupply } from './supply.js';

export const precedence = roundPractice({
  id: 'precedence',
  title: 'Which is lower?',
  summary: 'Versions to put in order by swapping neighbours; every wrong swap says why.',
  noun: 'item',
  kind: precedenceKind,
  supply: (material) => deckSupply(material, 'precedence', readPrecedenceItems),
});
