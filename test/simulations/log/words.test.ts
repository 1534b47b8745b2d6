import { expect, it } from 'vitest';
import { consumerName, listed, partitionName, shortName } from '../../../src/simulations/log/words.js';
import { capital } from '../../../src/text/capital.js';
import { knobValues } from './knob-values.js';

it.each([
  [listed(['a']), 'a'],
  [listed(['a', 'b', 'c']), 'a, b and c'],
  [listed([]), ''],
  [capital('consumer 1'), 'Consumer 1'],
  [consumerName(0), 'consumer 1'],
  [partitionName(4, knobValues()), 'partition 4'],
  [partitionName(7, knobValues({ topics: 2 })), 'partition 1 of topic 2'],
  [shortName(4, knobValues()), 'p4'],
  [shortName(7, knobValues({ topics: 2 })), 't2 p1'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
