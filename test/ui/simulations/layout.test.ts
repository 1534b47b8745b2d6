import { describe, expect, it } from 'vitest';
import { layoutFor } from '../../../src/ui/simulations/layout.js';

describe('the layout for a width', () => {
  it.each([
    [20, 'compact'],
    [56, 'compact'],
    [76, 'standard'],
    [116, 'wide'],
    [156, 'full'],
    [236, 'full'],
  ])('of %d columns is %s', (columns, name) => {
    expect(layoutFor(columns).name).toBe(name);
  });
});
