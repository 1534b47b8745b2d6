import { describe, expect, it } from 'vitest';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { type Stream, Streams } from '../../../src/simulations/engine/streams.js';

const draws = (stream: Stream, count = 5) => Array.from({ length: count }, () => stream.uniform());

describe('streams of random numbers', () => {
  it('repeat for the same seed and cause', () => {
    expect(draws(new Streams(1).of('arrivals'))).toEqual(draws(new Streams(1).of('arrivals')));
  });

  it('differ between causes and between seeds', () => {
    const first = draws(new Streams(1).of('arrivals'));
    expect(draws(new Streams(1).of('service'))).not.toEqual(first);
    expect(draws(new Streams(2).of('arrivals'))).not.toEqual(first);
  });

  it('do not disturb each other', () => {
    const streams = new Streams(1);
    const arrivals = streams.of('arrivals');
    const service = streams.of('service');
    draws(service, 1000);
    expect(draws(arrivals)).toEqual(draws(new Streams(1).of('arrivals')));
  });

  it('start far apart for seeds that are near', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => new Streams(seed).of('arrivals').uniform());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(new Set(firsts).size).toBe(1000);
  });
});

describe('a stream draws', () => {
  const count = 100_000;
  const sampled = (draw: (stream: Stream) => number) => {
    const stream = new Streams(3).of('test');
    const moments = new Moments();
    for (let index = 0; index < count; index++) moments.add(draw(stream));
    return moments;
  };

  it.each<[string, (stream: Stream) => number, number, number]>([
    ['uniform numbers', (stream) => stream.uniform(), 1 / 2, 1 / 12],
    ['whole numbers below 10', (stream) => stream.below(10), 4.5, 99 / 12],
    ['exponential times with mean 2', (stream) => stream.exponential(2), 2, 4],
    ['normal numbers', (stream) => stream.normal(), 0, 1],
    ['lognormal times with mean 2, variation 1.5', (stream) => stream.lognormal(2, 1.5), 2, 9],
  ])('%s with the right mean and variance', (_, draw, mean, variance) => {
    const moments = sampled(draw);
    expect(Math.abs((moments.mean ?? 0) - mean)).toBeLessThan(4 * Math.sqrt(variance / count));
    expect((moments.variance ?? 0) / variance).toBeGreaterThan(0.9);
    expect((moments.variance ?? 0) / variance).toBeLessThan(1.1);
  });

  it('never a 1, which would make an infinite time', () => {
    const stream = new Streams(1).of('test');
    for (let index = 0; index < count; index++) expect(stream.uniform() < 1).toBe(true);
  });
});
