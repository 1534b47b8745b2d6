import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { Source } from '../../../src/simulations/pool/source.js';

describe('a source of requests', () => {
  it('beats time where it is regular', () => {
    const source = new Source(70, null);
    for (let request = 1; request < 7_000_000; request++) source.advance();
    expect(source.next).toBe(100_000);
  });

  it('keeps its rate where it is random', () => {
    const source = new Source(100, new Streams(1).of('test'));
    let count = 0;
    for (; source.next < 100; count++) source.advance();
    expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('is silent at a rate of zero', () => {
    expect(new Source(0, null).next).toBe(Number.POSITIVE_INFINITY);
  });
});
