import { describe, expect, it } from 'vitest';
import { Links } from '../../../src/simulations/delivery/links.js';
import { knobValues } from './knob-values.js';

describe('the links of a group', () => {
  it('take turns, passing over who is gone or full', () => {
    const links = new Links(4, 3, knobValues({ prefetch: 1 }));
    const [first, second] = links.all;
    if (first === undefined || second === undefined) throw new Error('a group of three has a second');
    expect(links.nextInTurn()?.number).toBe(4);
    second.connected = false;
    expect(links.nextInTurn()?.number).toBe(6);
    first.unacked = 1;
    expect(links.nextInTurn()?.number).toBe(6);
    expect(links.present).toEqual([4, 6]);
  });

  it('have nobody to offer when all are full', () => {
    const links = new Links(0, 2, knobValues({ prefetch: 1 }));
    for (const link of links.all) link.unacked = 1;
    expect(links.nextInTurn()).toBeNull();
  });
});
