import { describe, expect, it } from 'vitest';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const finish = (wishes: Wishes) => new Run(plan(stampede, wishes)).finish();

describe('theory', () => {
  it.each([
    [{ arrivals: 'poisson' }, 'readers and lives are random, not spread evenly'],
    [{ rampPerMinute: 0.5 }, 'readers come back minute by minute'],
    [{ timeToLive: 100 }, 'the run ends before the first rebuild'],
    [{ readRate: 0.1, timeToLive: 1 }, 'readers come more rarely than copies expire'],
  ])('does not cover %j', (set, sentence) => {
    const theory = finish({ set, until: 20 }).theory();
    expect([theory?.predicts, theory?.broken]).toEqual([{}, [sentence]]);
  });

  it('keeps silent about early refresh', () => {
    expect(finish({ scenario: 'early-refresh' }).theory()).toBeNull();
  });
});
