import { describe, expect, it } from 'vitest';
import { limited, lossSystem } from '../../../src/simulations/queue/limited-theory.js';
import { bare } from './default-knobs.js';

const small = { ...bare, arrivalRate: 120, capacity: 5 };

describe('a limited line', () => {
  it('is as full whether the new or the oldest is lost', () => {
    const [rejects, drops] = [limited(small), limited({ ...small, overflow: 'drop-oldest' })];
    for (const metric of ['meanInSystem', 'throughput', 'probabilityRejected']) {
      expect(drops.predicts()[metric]?.value).toBe(rejects.predicts()[metric]?.value);
    }
    expect(drops.predicts()).not.toHaveProperty('meanTimeInQueue');
  });

  it('loses nobody and does more where the producer is held up', () => {
    const [rejects, blocks] = [limited(small), limited({ ...small, overflow: 'block' })];
    expect(blocks.predicts().probabilityRejected?.value).toBe(0);
    expect(Number(blocks.predicts().throughput?.value)).toBeGreaterThan(Number(rejects.predicts().throughput?.value));
  });

  it('that has no room to wait is a loss system', () => {
    const none = { ...bare, consumers: 4, capacity: 4, arrivalRate: 300 };
    const [chain, erlang] = [limited(none), lossSystem(none)];
    for (const metric of ['meanInSystem', 'throughput', 'probabilityRejected', 'utilisation']) {
      expect(chain.predicts()[metric]?.value).toBeCloseTo(erlang.predicts()[metric]?.value ?? Number.NaN, 9);
    }
  });
});
