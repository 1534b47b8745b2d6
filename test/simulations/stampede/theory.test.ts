import { describe, expect, it } from 'vitest';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const finish = (wishes: Wishes) => new Run(plan(stampede, wishes)).finish();

describe('theory', () => {
  it.each([
    [{ arrivals: 'poisson' }, 1],
    [{ rampPerMinute: 0.5 }, 1],
  ])('says what is broken by %j', (set, count) => {
    expect(finish({ set, until: 1 }).theory()?.broken).toHaveLength(count);
  });

  it('keeps silent about early refresh', () => {
    expect(finish({ scenario: 'early-refresh' }).theory()).toBeNull();
  });
});
