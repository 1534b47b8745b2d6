import { describe, expect, it } from 'vitest';
import type { Goal } from '../../src/course/goal.js';
import { ended } from '../../src/simulations/engine/playback.js';
import type { Metric } from '../../src/simulations/engine/simulation.js';
import { queue } from '../../src/simulations/queue/queue.js';
import { commitGuess, play, type Simulating, startSimulating } from '../../src/store/simulating.js';
import { gapTexts, goalMet, goalText, knobText, metricText, tidyQuantity } from '../../src/store/simulation-words.js';
import { run } from './live-course.js';

const metric: Metric = { name: 'meanTime', label: 'mean time', unit: 'ms', digits: 1 };

function begun(): Simulating {
  const { scenario, set } = run.embed;
  return startSimulating({ simulation: queue, scenario, set, seed: 1, embed: run.embed, lesson: 'drain' });
}

/** Turned a little: who has changed nothing has reached nothing. */
function turned(): Simulating {
  return play(play(begun(), { type: 'select-knob', direction: 1 }), { type: 'set', value: 61 });
}

function toTheEnd(simulating: Simulating): Simulating {
  let now = play(simulating, { type: 'finish' });
  while (!ended(now.playback)) now = play(now, { type: 'tick', milliseconds: 0 });
  return now;
}

describe('a knob in words', () => {
  it.each([
    ['arrivalRate', 60, '60/s'],
    ['burstSeconds', 10, '10 s'],
    ['overflow', 'reject-new', 'reject new'],
    ['capacity', 0, 'no limit'],
    ['capacity', 1500, '1,500 messages'],
  ])('%s at %s is %s', (name, value, words) => {
    const knob = queue.knobs[name];
    expect(knob && knobText(knob, value)).toBe(words);
  });
});

describe('a metric in words', () => {
  it.each([
    [{ meanTime: 98.66 }, '98.7 ms'],
    [{ meanTime: 98.66, meanTime95: 1.23 }, '98.7 ms ±1.2'],
    [{ meanTime: 98.66, meanTime95: null }, '98.7 ms'],
    [{ meanTime: null }, '–'],
    [{}, '–'],
  ])('of %j is %s', (values, words) => {
    expect(metricText(metric, values)).toBe(words);
  });

  it.each([
    [10.0449, 's', '10.04 s'],
    [70, 's', '70 s'],
    [0.62346, '%', '62.35 %'],
    [1234567, undefined, '1,235,000'],
  ])('in a sentence, %d %s is tidied to %s', (value, unit, words) => {
    expect(tidyQuantity(value, unit)).toBe(words);
  });
});

describe('a goal', () => {
  it.each<[goal: Goal, words: string]>([
    [{ metric: 'meanTime', atMost: 20 }, 'mean time at most 20 ms'],
    [{ metric: 'meanTime', atLeast: 5 }, 'mean time at least 5 ms'],
    [{ metric: 'unknown', atLeast: 5 }, 'unknown at least 5'],
    [
      { metric: 'meanTime', atMost: 20, under: { burstRate: [200, 300] } },
      'mean time at most 20 ms, with burstRate at 200, 300',
    ],
  ])('%j reads: %s', (goal, words) => {
    expect(goalText(goal, [metric])).toBe(words);
  });

  it.each([
    [{ outage: 'mail' }, 'mean time at most 20 ms'],
    [{ outage: 'none' }, 'mean time at most 20 ms, with outage at mail'],
  ])('that is judged with an outage says so where the run has %j', (knobs, words) => {
    expect(goalText({ metric: 'meanTime', atMost: 20, under: { outage: ['mail'] } }, [metric], knobs)).toBe(words);
  });

  it.each<[goal: Goal, met: boolean]>([
    [{ metric: 'secondsToDrain', atMost: 20 }, true],
    [{ metric: 'secondsToDrain', atMost: 5 }, false],
    [{ metric: 'secondsToDrain', atLeast: 5 }, true],
    [{ metric: 'secondsToDrain', atLeast: 5, atMost: 6 }, false],
    [{ metric: 'unknown', atLeast: 0 }, false],
    [{ metric: 'secondsToDrain', atMost: 20, under: { consumers: [2] } }, true],
    [{ metric: 'secondsToDrain', atMost: 20, under: { consumers: [2, 1] } }, false],
    [{ metric: 'secondsToDrain', atMost: 20, under: { consumers: [0] } }, false],
  ])('%j is met: %s, once the run is over', (goal, met) => {
    expect(goalMet(turned(), goal)).toBeNull();
    expect(goalMet(toTheEnd(turned()), goal)).toBe(met);
  });
});

it('is not reached by a run that nobody has turned a knob for', () => {
  expect(goalMet(toTheEnd(begun()), { metric: 'secondsToDrain', atMost: 20 })).toBeNull();
});

describe('the gap between a guess and a run', () => {
  it('is told with units on both sides', () => {
    const { simulating } = commitGuess({ ...begun(), guess: 'about 1,200' });
    expect(gapTexts(simulating)).toEqual({
      guess: '1,200 s',
      actual: expect.stringMatching(/^(9\.\d+|10(\.\d+)?) s$/),
    });
  });

  const hits = { ask: 'What share is served?', metric: 'share' };
  const share: Metric = { name: 'share', label: 'share', unit: '%', digits: 0 };
  it.each([
    ['62', '62 %'],
    ['62 %', '62 %'],
    ['0.62', '62 %'],
    ['0.5 %', '0.5 %'],
  ])('of a share takes "%s" for %s', (guess, said) => {
    const simulation = { ...queue, metrics: [share] };
    const simulating = {
      ...begun(),
      simulation,
      embed: { ...run.embed, predict: hits },
      prediction: { guess, actual: 0.7 },
    };
    expect(gapTexts(simulating)).toEqual({ guess: said, actual: '70 %' });
  });

  it('is none before anything was guessed', () => {
    expect(gapTexts(begun())).toBeNull();
    expect(gapTexts({ ...begun(), embed: null, prediction: { guess: '1', actual: 2 } })).toBeNull();
  });

  it('says so where it never happened', () => {
    expect(gapTexts({ ...begun(), prediction: { guess: '12', actual: null } })).toEqual({
      guess: '12 s',
      actual: 'never',
    });
  });
});
