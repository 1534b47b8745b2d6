import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingLine } from '../../../src/simulations/queue/waiting-line.js';

describe('a waiting line', () => {
  it('gives messages back oldest first, as a plain list would', () => {
    const moves = fc.array(fc.constantFrom('push', 'push', 'shift'), { maxLength: 600 });
    fc.assert(
      fc.property(moves, (way) => {
        const line = new WaitingLine();
        const model: number[] = [];
        for (const [index, move] of way.entries()) {
          if (move === 'push') {
            line.push(index, index / 2, index * 3);
            model.push(index);
          } else {
            line.shift();
            model.shift();
          }
          expect(line.size).toBe(model.length);
          expect(line.arrivedAt(0)).toBe(model[0] === undefined ? Number.POSITIVE_INFINITY : model[0] / 2);
          if (model[0] !== undefined) expect([line.name, line.work]).toEqual([model[0], model[0] * 3]);
        }
        expect(model.map((_, place) => line.arrivedAt(place) * 2)).toEqual(model);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
