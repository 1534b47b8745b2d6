import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { pool } from '../../../src/simulations/pool/pool.js';

const story = (scenario: string) =>
  new Run(plan(pool, { scenario })).finish().story.map(({ at, text }) => `${at.toFixed(1)} ${text}`);

describe('the narrator', () => {
  it('tells what is needed, and when the pool is full', () => {
    expect(story('slow-dependency').slice(0, 4)).toEqual([
      '0.0 A: 200/s come and hold a slot for 2 s each. That needs 400 slots.',
      '0.0 The pool has 100 slots.',
      '0.5 All 100 slots are taken: a request of A is refused.',
      '2.8 100 of 100 slots are in use. So far: A 100 served, 350 refused.',
    ]);
  });

  it('tells who is refused where', () => {
    expect(story('starved')).toContainEqual(
      expect.stringMatching(/All 50 slots are taken: a request of B is refused\.$/),
    );
    expect(story('bulkhead')).toContainEqual(
      expect.stringMatching(/All A’s 20 slots are taken: a request of A is refused\.$/),
    );
    expect(story('bulkhead')[2]).toBe('0.0 The pool has 50 slots: 20 for A, and the other 30 for B.');
  });
});
