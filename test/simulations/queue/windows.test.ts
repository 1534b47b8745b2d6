import { describe, expect, it } from 'vitest';
import { Windows } from '../../../src/simulations/queue/windows.js';
import { bare } from './default-knobs.js';

const windows = (set: Partial<typeof bare>) => new Windows({ ...bare, ...set });

describe('a burst and an outage', () => {
  it('begin and end in their order', () => {
    const both = windows({ burstStart: 10, burstSeconds: 20, outageStart: 15, outageSeconds: 5 });
    const seen: [number, string][] = [];
    while (both.next < Number.POSITIVE_INFINITY) seen.push([both.next, both.pass()]);
    expect(seen).toEqual([
      [10, 'burst-start'],
      [15, 'outage-start'],
      [20, 'outage-end'],
      [30, 'burst-end'],
    ]);
    expect([both.over, both.passed]).toEqual([30, true]);
  });

  it('are not there while they last no time', () => {
    const none = windows({ burstSeconds: 0, outageSeconds: 0 });
    expect([none.any, none.next, none.over, none.passed]).toEqual([
      false,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      false,
    ]);
  });

  it('know whether the burst is on', () => {
    const burst = windows({ burstStart: 1, burstSeconds: 1 });
    expect(burst.bursting).toBe(false);
    burst.pass();
    expect(burst.bursting).toBe(true);
    burst.pass();
    expect(burst.bursting).toBe(false);
  });
});
