import { describe, expect, it } from 'vitest';
import { drawFrom } from '../../../src/simulations/engine/draw.js';

describe('draws', () => {
  const some = (seed: number, purpose: string) => {
    const draw = drawFrom(seed, purpose);
    return Array.from({ length: 20 }, () => draw(10));
  };

  it('are the same for a seed and a purpose, and others for others', () => {
    expect(some(1, 'questions 3')).toEqual(some(1, 'questions 3'));
    expect(some(1, 'questions 3')).not.toEqual(some(2, 'questions 3'));
    expect(some(1, 'questions 3')).not.toEqual(some(1, 'questions 4'));
  });

  it('are whole numbers below what was asked', () => {
    const all = Array.from({ length: 50 }, (_, seed) => some(seed, 'x')).flat();
    expect(new Set(all)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });
});
