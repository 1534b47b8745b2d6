import { describe, expect, it } from 'vitest';
import { nearestColour } from '../../src/ui/nearest-colour.js';

describe('the nearest of 256 colours', () => {
  it.each([
    ['#000000', 16],
    ['#ffffff', 231],
    // 5f is a level of the cube: chalk makes 87 of it.
    ['#005f87', 24],
    ['#5fd7d7', 80],
    ['#ff8787', 210],
    ['#626262', 241],
    ['#9e9e9e', 247],
    ['#0a4c0a', 22],
  ])('of %s is %i', (hex, code) => {
    expect(nearestColour(hex)).toBe(code);
  });
});
