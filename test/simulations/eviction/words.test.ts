import { describe, expect, it } from 'vitest';
import { knobs } from '../../../src/simulations/eviction/knobs.js';
import { words } from '../../../src/simulations/eviction/words.js';

describe('the words for policies', () => {
  it('are there for each, and different', () => {
    expect(Object.keys(words)).toEqual(knobs.policy.choices);
    expect(new Set(Object.values(words).map(({ title }) => title)).size).toBe(knobs.policy.choices.length);
  });
});
