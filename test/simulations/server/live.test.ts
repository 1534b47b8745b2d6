import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Live } from '../../../src/simulations/server/live.js';
import type { Request } from '../../../src/simulations/server/request.js';

const never = Number.POSITIVE_INFINITY;
const request = (serial: number): Request => ({
  id: serial,
  serial,
  arrived: 0,
  work: 1,
  priority: 0,
  deadline: never,
  begunAt: never,
  thread: -1,
  waitsForConnection: false,
  abandoned: false,
});

it('requests are found by their numbers until they leave, as in a Map', () => {
  const steps = fc.array(fc.record({ leaves: fc.boolean(), which: fc.nat(500) }), { maxLength: 400 });
  fc.assert(
    fc.property(steps, (todo) => {
      const live = new Live();
      const expected = new Map<number, Request>();
      let serial = 0;
      for (const { leaves, which } of todo) {
        if (leaves) {
          live.delete(which);
          expected.delete(which);
        } else {
          // Those that are refused have a number too, and are not here.
          serial += 1 + (which % 3);
          live.add(request(serial));
          expected.set(serial, request(serial));
        }
        expect(live.get(which)?.serial).toBe(expected.get(which)?.serial);
      }
      for (let each = 0; each <= serial; each++) expect(live.get(each)?.serial).toBe(expected.get(each)?.serial);
    }),
    { seed: 1, numRuns: 50 },
  );
});
