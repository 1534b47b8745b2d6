import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

const story = (scenario: string, set: Record<string, number | string> = {}) =>
  new Run(plan(chain, { scenario, set })).finish().story.map((moment) => moment.text);

describe('the narrator', () => {
  it('follows a request hop by hop', () => {
    expect(story('five-hops')).toEqual([
      'A request comes. 5 hops, one after the other: 40 + 40 + 40 + 40 + 40 ms.',
      'Hop 1 has done its part, 40 ms after the start.',
      'Hop 2 has done its part, 80 ms after the start.',
      'Hop 3 has done its part, 120 ms after the start.',
      'Hop 4 has done its part, 160 ms after the start.',
      'Hop 5 has done its part, 200 ms after the start.',
      'The caller has its answer after 200 ms.',
    ]);
  });

  it('says what the caller does not know', () => {
    expect(story('last-hop-queued').slice(-3)).toEqual([
      'The last piece of work is in a queue, 165 ms after the start.',
      'The caller has its answer after 165 ms.',
      'Hop 5 has done what was left in the queue; the caller was gone by then.',
    ]);
    expect(story('last-hop-queued', { lastHop: 'down' }).at(-1)).toBe(
      'Hop 5 is down: its work stays in the queue, and the caller does not know.',
    );
  });

  it('counts calls while tries multiply', () => {
    expect(story('retry-layers').slice(3)).toEqual([
      'Hop 3 is down, and a call to it fails; whoever called it tries again.',
      'The caller tries again, 2 of 4: hop 3 has been called 16 times so far.',
      'The caller tries again, 3 of 4: hop 3 has been called 32 times so far.',
      'The caller tries again, 4 of 4: hop 3 has been called 48 times so far.',
      'The caller is told after 3,360 ms that it failed. It took 84 calls to find out.',
    ]);
  });

  it('mentions the deadline', () => {
    expect(story('five-hops', { deadlineMs: 100 }).at(-1)).toBe(
      'The caller gives up: its deadline of 100 ms has passed.',
    );
  });

  it('sums many requests up', () => {
    expect(story('nines').at(-1)).toMatch(/^43,200 requests: 2\d\d failed, 99\.[45]\d? % got through\.$/);
  });
});
