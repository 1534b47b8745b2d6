import { describe, expect, it } from 'vitest';
import { Readers } from '../../../src/simulations/delivery/readers.js';

const all = (readers: Readers) => [0, 1, 2, 3].map((partition) => readers.of(partition));

describe('the readers of four partitions', () => {
  it('are at most four of six workers', () => {
    const readers = new Readers(4, [0, 1, 2, 3, 4, 5]);
    expect(all(readers)).toEqual([0, 1, 2, 3]);
    expect([readers.load(0), readers.load(5)]).toEqual([1, 0]);
  });

  it('are two of two, two partitions each', () => {
    expect(all(new Readers(4, [6, 7]))).toEqual([6, 7, 6, 7]);
  });

  it('pass on what one that is gone has read, to the one who reads least', () => {
    const readers = new Readers(4, [0, 1, 2]);
    readers.share([1, 2]);
    expect(all(readers)).toEqual([1, 1, 2, 2]);
    readers.share([0, 1, 2]);
    expect([0, 1, 2].map((worker) => readers.load(worker))).toEqual([1, 1, 2]);
  });

  it('are nobody when all are gone, and whoever comes back first after that', () => {
    const readers = new Readers(4, [0, 1]);
    readers.share([]);
    expect(all(readers)).toEqual([-1, -1, -1, -1]);
    readers.share([1]);
    expect(all(readers)).toEqual([1, 1, 1, 1]);
  });
});
