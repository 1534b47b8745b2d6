import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LifoWhenLate } from '../../../../src/simulations/overload/lines/lifo-when-late.js';
import { Limited } from '../../../../src/simulations/overload/lines/limited.js';
import { Priorities } from '../../../../src/simulations/overload/lines/priorities.js';
import type { SheddingLine } from '../../../../src/simulations/overload/lines/shedding-line.js';
import { moves, play, playNaively, type Waiter } from './request.js';

const oldest = (waiting: readonly Waiter[]) => waiting[0];
const nobody = () => null;

describe.each<[string, () => SheddingLine, Parameters<typeof playNaively>[1]]>([
  [
    'three places, the newest refused',
    () => new Limited(3, 'newest'),
    { victim: (waiting, comer) => (waiting.length < 3 ? null : comer), next: oldest },
  ],
  [
    'three places, the oldest dropped',
    () => new Limited(3, 'oldest'),
    { victim: (waiting) => (waiting.length < 3 ? null : (waiting[0] ?? null)), next: oldest },
  ],
  [
    'no place at all, the newest refused',
    () => new Limited(0, 'newest'),
    { victim: (_, comer) => comer, next: oldest },
  ],
  [
    'no place at all, the oldest dropped',
    () => new Limited(0, 'oldest'),
    { victim: (_, comer) => comer, next: oldest },
  ],
  ['no limit', () => new Limited(Number.POSITIVE_INFINITY, 'newest'), { victim: nobody, next: oldest }],
  [
    'the newest first when the oldest has waited for more than 2 s',
    () => new LifoWhenLate(2),
    {
      victim: nobody,
      next: (waiting, at) => (at - (waiting[0]?.arrived ?? at) > 2 ? waiting.at(-1) : waiting[0]),
    },
  ],
  [
    'checkout first, in four places',
    () => new Priorities(4),
    {
      victim: (waiting, comer) =>
        waiting.length < 4
          ? null
          : comer.priority === 1
            ? comer
            : (waiting.filter(({ priority }) => priority === 1).at(-1) ?? comer),
      next: (waiting) => waiting.find(({ priority }) => priority === 0) ?? waiting[0],
    },
  ],
])('a line with %s', (_, line, rules) => {
  it('does what an array and two sentences do', () => {
    fc.assert(
      fc.property(moves, (all) => {
        expect(play(line(), all)).toEqual(playNaively(all, rules));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
