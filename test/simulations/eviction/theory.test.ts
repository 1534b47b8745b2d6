import { describe, expect, it } from 'vitest';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { eviction } from '../../../src/simulations/eviction/eviction.js';
import { solve } from '../../../src/simulations/eviction/theory.js';

const bare = plan(eviction).knobs;
const of = (set: Readonly<Record<string, number | string>>) => eviction.theory({ ...bare, ...set });

describe('where a rising function reaches a value', () => {
  it.each([
    [0.001, 9],
    [1000, 9],
    [3, 9],
  ])('is found from a first guess of %d', (guess, square) => {
    expect(solve((x) => x * x, square, guess)).toBeCloseTo(3, 9);
  });

  it('is not looked for without end', () => {
    expect(solve(() => 0, 1, 1)).toBeGreaterThan(1e14);
  });
});

describe('theory', () => {
  const run = (set: Wishes['set']) => figuresOf(plan(eviction, { set: { requests: 400_000, ...set } }));

  it.each([
    ['lru', 0.6, 50],
    ['lru', 0.8, 100],
    ['lru', 0.9, 100],
    ['lru', 1.0, 300],
    ['lru', 1.2, 20],
    ['fifo', 0.9, 100],
    ['fifo', 0.6, 300],
  ])('foresees the hit ratio of %s under Zipf %d with room for %i of 1,000 keys', (policy, zipf, capacity) => {
    const done = run({ policy, zipf, capacity });
    const expected = done.theory()?.predicts.hitRatio?.value ?? Number.NaN;
    expect(done.theory()?.broken).toEqual([]);
    expect(Math.abs((done.measure().hitRatio ?? 0) - expected)).toBeLessThan(0.005);
  });

  it('counts the cold start', () => {
    const done = run({ policy: 'lru', capacity: 500, requests: 800 });
    expect(done.measure().hitRatio).toBeCloseTo(done.theory()?.predicts.hitRatio?.value ?? 0, 1);
    expect(
      run({ policy: 'lru', capacity: 1000, keys: 10, requests: 100 }).theory()?.predicts.hitRatio?.value,
    ).toBeCloseTo(0.9, 2);
  });

  it.each([
    [3, 0],
    [4, 8],
  ])('knows a loop of four with room for %i', (capacity, hits) => {
    const done = new Run(plan(eviction, { scenario: 'loop', set: { capacity } })).finish();
    expect(done.theory()?.predicts.hits?.value).toBe(hits);
    expect(done.measure().hits).toBe(hits);
  });

  it('keeps silent about traces and about policies without a closed form', () => {
    expect(new Run(plan(eviction, { scenario: 'scan' })).theory()).toBeNull();
    expect(eviction.theory({ ...plan(eviction).knobs, policy: 'arc' })).toBeNull();
  });

  it.each([
    ['scan', 'requests depend on each other: a scan reads the keys in order'],
    ['shifting', 'popularity does not stay the same: it shifts'],
  ])('predicts nothing of %s, and says why', (pattern, sentence) => {
    expect(of({ pattern })).toMatchObject({ predicts: {}, broken: [sentence] });
  });

  it.each(['zipf', 'loop'])('predicts nothing of a run of %s that stops before its requests do', (pattern) => {
    const theory = eviction.theory({ ...bare, pattern, requests: 1000 }, { ...endless, until: 999.5 });
    expect(theory).toMatchObject({ predicts: {}, broken: ['the run ends after 999 of 1000 requests'] });
  });

  it.each([
    ['lru', 'zipf', "Che's approximation", 'Che, Tung & Wang (2002)'],
    ['fifo', 'zipf', 'FIFO under independent requests', 'Gelenbe (1973)'],
    ['lru', 'loop', 'LRU in a loop', 'each key leaves just before its turn'],
    ['fifo', 'loop', 'FIFO in a loop', 'each key leaves just before its turn'],
  ])('names what it says of %s and %s, and where that is from', (policy, pattern, name, source) => {
    expect(of({ policy, pattern })?.name).toBe(name);
    expect(of({ policy, pattern })?.predicts.hitRatio?.formula).toContain(source);
  });

  // With keys all alike every policy hits capacity ÷ keys of the time, once it is full after −n ln(1 − c ÷ n) requests.
  it.each(['lru', 'fifo'])('is exact for %s where all keys are alike', (policy) => {
    const [keys, capacity, requests] = [1000, 300, 5000];
    const full = -keys * Math.log(1 - capacity / keys);
    const hits = full - capacity + (requests - full) * (capacity / keys);
    expect(of({ policy, zipf: 0, keys, capacity, requests })?.predicts.hitRatio?.value).toBeCloseTo(hits / requests, 9);
  });

  it.each([
    ['all keys have room', { capacity: 1000 }],
    ['the run is over before the cache is full', { capacity: 900, requests: 500 }],
  ])('counts only first reads as misses where %s', (_, set) => {
    const { requests } = { requests: 2000, ...set };
    const distinct = 1000 * (1 - (1 - 1 / 1000) ** requests);
    const value = of({ zipf: 0, keys: 1000, requests, ...set })?.predicts.hitRatio?.value;
    expect(value).toBeCloseTo(1 - distinct / requests, 3);
  });

  it('gives a loop its hits as a share, too', () => {
    expect(of({ pattern: 'loop', keys: 50, capacity: 50, requests: 200 })?.predicts).toMatchObject({
      hits: { value: 150 },
      hitRatio: { value: 0.75 },
    });
  });
});
