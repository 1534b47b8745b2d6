import { rangeBench } from './range-bench.js';
import { readRangeItems } from './range-items.js';
import { rangeKind } from './range-task.js';
import { roundPractice } from './round-practice.js';
import { deckSupply } from './supply.js';

export const ranges = roundPractice({
  id: 'ranges',
  title: 'In range or not?',
  summary: 'Does the version match? Carets, tildes and pre-releases, with the reason; and ranges of your own.',
  noun: 'item',
  kind: rangeKind,
  bench: rangeBench,
  supply: (material) => deckSupply(material, 'ranges', readRangeItems),
});
