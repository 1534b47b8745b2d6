import { describe, expect, it } from 'vitest';
import { Recovery } from '../../../src/simulations/overload/recovery.js';

/** Ten requests a second end, with so many of them in time in each second from the start. */
function recovered(from: number, inTime: readonly number[]): number | null {
  const recovery = new Recovery(from);
  inTime.forEach((good, second) => {
    for (let each = 0; each < 10; each++) recovery.ended(second + each / 10, each < good);
  });
  return recovery.seconds;
}

describe('the time to recover', () => {
  it.each([
    ['at once', 0, [10, 10, 10], 0],
    ['after two seconds', 0, [3, 0, 10, 10], 2],
    ['counted from the end of the disturbance', 2, [0, 0, 0, 9, 10, 10], 2],
    ['not yet, while the second is not over', 0, [0, 10], null],
    ['never', 0, [9, 9, 9, 9], null],
    ['nothing to recover from', Number.POSITIVE_INFINITY, [10, 10, 10], null],
  ])('%s', (_, from, inTime, seconds) => {
    expect(recovered(from, inTime)).toBe(seconds);
  });

  it('is not moved by what comes after', () => {
    expect(recovered(0, [10, 10, 0, 0, 0])).toBe(0);
  });
});
