import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { traceOf } from '../../../src/simulations/engine/trace.js';
import { generated, patterns, traced } from '../../../src/simulations/eviction/requests.js';

const stream = () => new Streams(1).of('requests');
const take = (from: { next(): number }, count: number) => Array.from({ length: count }, () => from.next());

describe('generated requests', () => {
  it('loop over all keys in order', () => {
    expect(take(generated('loop', 3, 1, stream()), 7)).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('scan every key once after as many independent requests', () => {
    const requests = take(generated('scan', 5, 1, stream()), 20);
    expect(requests.slice(5, 10)).toEqual([0, 1, 2, 3, 4]);
    expect(requests.slice(15, 20)).toEqual([0, 1, 2, 3, 4]);
    expect([...requests.slice(0, 5), ...requests.slice(10, 15)]).toEqual(take(generated('zipf', 5, 1, stream()), 10));
  });

  it('shift their favourites by a tenth of the keys', () => {
    const plainly = take(generated('zipf', 20, 1, stream()), 60);
    const shifted = take(generated('shifting', 20, 1, stream()), 60);
    expect(shifted).toEqual(plainly.map((key, index) => (key + 2 * Math.floor(index / 20)) % 20));
  });

  it.each(patterns)('stay below the number of keys: %s', (pattern) => {
    expect(take(generated(pattern, 4, 2, stream()), 100).every((key) => key >= 0 && key < 4)).toBe(true);
  });

  it('are named from 1', () => {
    expect(generated('loop', 3, 0, stream()).nameOf(0)).toBe('1');
  });
});

describe('a trace', () => {
  it('is replayed in order, and starts over', () => {
    const requests = traced(traceOf(['mug', 'cup', 'mug']));
    expect(take(requests, 5)).toEqual([0, 1, 0, 0, 1]);
    expect([requests.keys, requests.nameOf(1), requests.sizes]).toEqual([2, 'cup', null]);
  });
});
