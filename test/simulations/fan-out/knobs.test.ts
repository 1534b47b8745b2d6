import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { fanOut } from '../../../src/simulations/fan-out/fan-out.js';
import { conflict, needed } from '../../../src/simulations/fan-out/knobs.js';
import { bare } from './default-knobs.js';

describe('knobs that do not go together', () => {
  it.each([
    [{ servers: 5, waitFor: 6 }, 'waitFor=6 answers cannot come from 5 servers; take fewer answers or more servers'],
    [
      { hedging: 'tied', replicas: 1 },
      'hedging=tied sends a second copy to another replica and there is none; make replicas at least 2 first',
    ],
    [{ slowMs: 5 }, 'slowMs=5 is faster than usualMs=10; make the slow time the longer one'],
  ])('%j', (set, why) => {
    expect(() => plan(fanOut, { set })).toThrow(why);
  });

  it('all others do', () => {
    expect(conflict(bare)).toBe(null);
  });
});

it('needs all answers unless told how many', () => {
  expect(needed(bare)).toBe(100);
  expect(needed({ ...bare, waitFor: 3 })).toBe(3);
});
