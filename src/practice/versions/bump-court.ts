import { readBumpCases } from './bump-cases.js';
import { bumpKind } from './bump-task.js';
import { roundPractice } from './round-practice.js';
import { deckSupply } from './supply.js';

export const bumpCourt = roundPractice({
  id: 'bump-court',
  title: 'Bump court',
  summary: 'Major, minor, patch or nothing: ten changes, and two lawyers where it can be argued.',
  noun: 'case',
  kind: bumpKind,
  supply: (material) => deckSupply(material, 'bumps', readBumpCases),
});
