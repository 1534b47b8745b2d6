import { describe, expect, it } from 'vitest';
import { Recent } from '../../../src/simulations/breaker/recent.js';

describe('the last results', () => {
  it('are read backwards, as far as they go', () => {
    const recent = new Recent(60);
    recent.add('answered');
    recent.add('failed');
    recent.add('refused');
    expect([0, 1, 2, 3].map((back) => recent.result(back))).toEqual(['refused', 'failed', 'answered', null]);
  });

  it('are forgotten after 128', () => {
    const recent = new Recent(60);
    recent.add('failed');
    for (let more = 0; more < 128; more++) recent.add('answered');
    expect([recent.result(127), recent.result(128)]).toEqual(['answered', null]);
  });
});

describe('the conditions of a run', () => {
  it('fill the time between changes, and keep a short one that mattered more', () => {
    const recent = new Recent(240);
    recent.reach(0, 1);
    recent.reach(10, 1);
    recent.reach(10.2, 4);
    recent.reach(10.4, 3);
    recent.reach(20, 3);
    const cell = (second: number, at = 20) => recent.condition(second / 240, (second + 1) / 240, at);
    expect([cell(0), cell(9), cell(10), cell(11), cell(20), cell(21)]).toEqual([1, 1, 4, 3, 3, 0]);
    expect(cell(25, 30)).toBe(3);
    expect(recent.condition(0, 0.1, 20)).toBe(4);
  });
});
