import { describe, expect, it } from 'vitest';
import { argumentsFor, findings, reviews } from '../../../../src/practice/priorities/matrix/findings.js';
import type { Quadrant } from '../../../../src/practice/priorities/matrix/quadrant.js';
import { pass, place, type Round } from '../../../../src/practice/priorities/matrix/round.js';
import { plainTasks, roundOf, taskNamed, tasks } from './cards.js';

function placed(keys: readonly Quadrant[], boxes: readonly Quadrant[]): Round {
  return boxes.reduce((round, box) => place(pass(round, 1000), box), roundOf(plainTasks(...keys)));
}

describe('what to look at again', () => {
  it('is disagreements, then what got no place, then what is debatable', () => {
    const cards = ['e-05', 'e-01', 'e-02', 'e-03'].map(taskNamed);
    const round = place(place(place(roundOf(cards), 1), 1), 4);
    expect(reviews(round).map(({ task, verdict }) => [task.id, verdict])).toEqual([
      ['e-02', 'differs'],
      ['e-03', 'unplaced'],
      ['e-05', 'debatable'],
    ]);
  });

  it('has two sides for every disagreement there can be', () => {
    for (const task of tasks) {
      for (const chosen of [1, 2, 3, 4] as const) {
        if (chosen === task.key || chosen === task.debate?.also) continue;
        const sides = argumentsFor({ task, chosen, verdict: 'differs' });
        expect(sides.map(({ side }) => side).slice(0, 2)).toEqual([`for your Q${chosen}`, `for Q${task.key}`]);
        expect(sides.every(({ text }) => text.length > 20)).toBe(true);
      }
    }
  });

  it('has both arguments for a debatable card, and the fact that moves it', () => {
    const sides = argumentsFor({ task: taskNamed('e-05'), chosen: 2, verdict: 'debatable' });
    expect(sides.map(({ side }) => side)).toEqual(['for Q2', 'for Q1, if']);
    expect(sides[0]?.text).toContain('a few days cost nothing');
    expect(sides[1]?.text).toMatch(/^It also runs in CI.*deployment keys/);
  });
});

describe('what to practise', () => {
  it.each<[string, readonly Quadrant[], readonly Quadrant[]]>([
    ['You heard a clock in 2 cards that can wait.', [2, 2, 1], [1, 1, 1]],
    ['You let 1 card wait while the clock was running.', [1, 2, 2], [2, 2, 2]],
    ['You gave weight to 1 card with no goal behind.', [4, 2, 2], [2, 2, 2]],
    ['You took 2 cards lightly, with harm or a goal behind.', [2, 2, 2], [4, 4, 2]],
  ])('says "%s"', (seen, keys, boxes) => {
    expect(findings(placed(keys, boxes)).map((finding) => finding.seen)).toContain(seen);
  });

  it('begins with the slip that was made most often', () => {
    const [first] = findings(placed([2, 2, 2, 1], [1, 1, 1, 2]));
    expect(first?.seen).toBe('You heard a clock in 3 cards that can wait.');
  });

  it('speaks of the time where a third of it was lost', () => {
    const round = pass(roundOf(plainTasks(3, 1)), 20_000);
    const all = place(place(round, 3), 1);
    expect(findings(all).map(({ seen }) => seen)).toEqual([
      'More than a third of your time went to what is urgent and not important.',
    ]);
  });

  it('speaks of cards without a place', () => {
    const round = place(roundOf(plainTasks(1, 1, 1)), 1);
    expect(findings(round)[0]?.seen).toBe('2 cards had no place when the time was up.');
  });

  it('has something to do for somebody who made no mistake', () => {
    const all = findings(placed([1, 2, 2, 4], [1, 2, 2, 4]));
    expect(all).toHaveLength(1);
    expect(all[0]?.practise).toContain('debatable card');
  });
});
