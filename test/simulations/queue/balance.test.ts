import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { plain } from '../../../src/text/line.js';

/** The two rows of the picture that set what comes in against what goes out. */
function balance(at: number, set: Record<string, number | string>): readonly string[] {
  const even = { arrivals: 'regular', service: 'constant', arrivalRate: 40, serviceRate: 60 };
  const run = new Run(plan(queue, { set: { ...even, ...set }, until: 100 }));
  run.advance(at);
  return run
    .picture({ columns: 76, rows: 10 })
    .slice(7, 9)
    .map((line) => plain(line).replace(/\s+/g, ' ').trim());
}

const burst = { burstSeconds: 10 };

describe('the balance of a queue', () => {
  it.each([
    ['keeps up, 67 % busy', 50, {}],
    ['just as much', 50, { serviceRate: 40 }],
    ['grows by 10/s', 50, { arrivalRate: 70 }],
    ['grows by 140/s', 15, burst],
    ['drains by 20/s', 30, burst],
    ['grows by 40/s', 15, { outageSeconds: 10 }],
    ['full: 140/s turned away', 18, { ...burst, capacity: 500 }],
    ['full: 140/s pushed out', 18, { ...burst, capacity: 500, overflow: 'drop-oldest' }],
    ['full: 140/s held back', 18, { ...burst, capacity: 500, overflow: 'block' }],
  ])('says "%s" at %d s of %j', (verdict, at, set) => {
    expect(balance(at, set)[1]).toContain(verdict);
  });

  it('draws both bars on one scale', () => {
    const [goingIn = '', goingOut = ''] = balance(15, burst);
    const length = (row: string) => row.match(/━+/)?.[0].length ?? 0;
    expect(length(goingIn) / length(goingOut)).toBeCloseTo(200 / 60, 0);
  });
});
