import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';

describe('knobs that do not go together', () => {
  it.each([
    [{ scene: 'double-charge', order: 5 }, 'double-charge has orders 0 to 4; there is no order 5'],
    [{ scene: 'double-charge', fix: 'lease' }, 'fix=lease is for the cache; a double charge is stopped by key=on'],
    [{ scene: 'slow-reader', key: 'on' }, 'key=on is for the double charge; the cache is helped by fix'],
  ])('%j', (set, complaint) => {
    expect(() => plan(interleaving, { set })).toThrow(complaint);
  });
});
