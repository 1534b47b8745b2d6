import { describe, expect, it } from 'vitest';
import { begin, type Outcome } from '../../../src/simulations/chain/journey.js';
import { shapeOf } from '../../../src/simulations/chain/shape.js';
import { bare } from './default-knobs.js';

/** Sends a request through and writes down what happens: "1" hop 1 is called, "x" a call fails. Times in milliseconds. */
function travel(set: Partial<typeof bare>, up: (hop: number, call: number) => boolean = () => true) {
  const calls = [0, 0, 0, 0, 0];
  let seen = '';
  const journey = begin(shapeOf({ ...bare, hops: 3, hopMs: 125, ...set }), 0, {
    called: (hop) => {
      calls[hop] = (calls[hop] ?? 0) + 1;
      seen += hop + 1;
    },
    answers: (hop) => {
      const answer = up(hop, calls[hop] ?? 0);
      if (!answer) seen += 'x';
      return answer;
    },
  });
  let outcome: Outcome | null = null;
  let at = 0;
  while (outcome === null) {
    at = journey.next;
    outcome = journey.step();
  }
  return { seen, outcome, ms: at * 1000 };
}

describe('a request in a row', () => {
  it('goes from hop to hop', () => {
    expect(travel({})).toEqual({ seen: '123', outcome: 'succeeded', ms: 375 });
  });

  it('fails where a hop is down', () => {
    expect(travel({}, (hop) => hop !== 1)).toEqual({ seen: '12x', outcome: 'failed', ms: 250 });
  });

  it('is tried again by the hop above, and if that gives up, by the one above it', () => {
    const { seen, outcome } = travel({ tries: 2 }, (hop) => hop !== 2);
    expect(seen).toBe('123x3x23x3x123x3x23x3x');
    expect(outcome).toBe('failed');
  });

  it('goes on from where it was tried again', () => {
    expect(travel({ tries: 2 }, (hop, call) => hop !== 1 || call > 1)).toEqual({
      seen: '12x23',
      outcome: 'succeeded',
      ms: 500,
    });
  });

  it('counts tries afresh for each call from above', () => {
    // Hop 3 fails three times: twice under the first call of hop 2, once under the second.
    expect(travel({ tries: 2 }, (hop, call) => hop !== 2 || call > 3).seen).toBe('123x3x23x3');
  });

  it('is given up at the deadline, but not at the moment that it succeeds', () => {
    expect(travel({ deadlineMs: 300 })).toMatchObject({ seen: '123', outcome: 'late' });
    expect(travel({ deadlineMs: 375 })).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('a request side by side', () => {
  it('waits for the slowest', () => {
    expect(travel({ parallel: 'yes', lastHopMs: 500 })).toEqual({ seen: '123', outcome: 'succeeded', ms: 500 });
  });

  it('tries only the hop that fails again', () => {
    expect(travel({ parallel: 'yes', tries: 2 }, (hop, call) => hop !== 1 || call > 1)).toEqual({
      seen: '123x2',
      outcome: 'succeeded',
      ms: 250,
    });
  });

  it('fails as soon as one has failed for good', () => {
    expect(travel({ parallel: 'yes', lastHopMs: 500 }, (hop) => hop !== 0)).toEqual({
      seen: '123x',
      outcome: 'failed',
      ms: 125,
    });
  });

  it('is given up at the deadline', () => {
    expect(travel({ parallel: 'yes', lastHopMs: 500, deadlineMs: 250 })).toEqual({
      seen: '123',
      outcome: 'late',
      ms: 250,
    });
  });
});
