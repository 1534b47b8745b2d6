import { describe, expect, it } from 'vitest';
import { KnobError } from '../../../src/simulations/engine/knobs.js';
import { plan, Run, replan } from '../../../src/simulations/engine/run.js';
import { traceOf } from '../../../src/simulations/engine/trace.js';
import { counter } from './counter.js';

describe('a plan', () => {
  it('lays the scenario over the defaults, and wishes over both', () => {
    expect(plan(counter, { scenario: 'slow', set: { weight: 2 }, seed: 5, until: 10 })).toMatchObject({
      scenario: 'slow',
      knobs: { rate: 0.5, clock: 'regular', length: 480, weight: 2 },
      seed: 5,
      until: 10,
      warmUp: 0,
    });
  });

  it('scales the warm-up with the length', () => {
    expect(plan(counter, { until: 50 }).warmUp).toBe(5);
  });

  it.each([
    [{ scenario: 'fast' }, 'counter has no scenario "fast"; it has slow, long'],
    [{ scenario: 'constructor' }, 'counter has no scenario "constructor"; it has slow, long'],
    [{ set: { rate: 1000, weight: 6 } }, 'too much weight for this rate'],
    [{ trace: traceOf(['1', '2']) }, 'counter reads no trace'],
    [{ until: 0 }, 'a run cannot last 0 s; it takes a number above 0'],
    [{ until: Number.NaN }, 'a run cannot last NaN s; it takes a number above 0'],
  ])('refuses %j with a sentence', (wishes, sentence) => {
    expect(() => plan(counter, wishes)).toThrow(new KnobError(sentence));
  });

  it('can be changed in some knobs, which are checked again', () => {
    const heavy = plan(counter, { set: { weight: 6 }, seed: 9 });
    expect(replan(heavy, { rate: 4 })).toMatchObject({ seed: 9, knobs: { rate: 4, weight: 6 } });
    expect(() => replan(heavy, { rate: 1000 })).toThrow(KnobError);
  });
});

describe('a plan that is changed', () => {
  it('leaves the same share of a longer run out of the means', () => {
    const [old, longer] = [plan(counter), replan(plan(counter), { length: 480 })];
    expect([old.until, old.warmUp]).toEqual([120, 12]);
    expect([longer.until, longer.warmUp]).toEqual([480, 48]);
  });

  it('lasts as long as was asked for, whatever its knobs say', () => {
    const asked = replan(plan(counter, { until: 50 }), { length: 480 });
    expect([asked.until, asked.warmUp]).toEqual([50, 5]);
  });
});

describe('a run', () => {
  const clock = (set = {}) => new Run(plan(counter, { set }));

  it('does everything up to and including the time asked for, and no more', () => {
    const run = clock();
    run.advance(3);
    expect([run.now, run.measure().clicks, run.last, run.next, run.steps]).toEqual([3, 6, 3, 3.5, 6]);
    run.advance(3.4);
    expect([run.now, run.measure().clicks, run.last]).toEqual([3.4, 6, 3]);
  });

  it('never goes back and never goes past its end', () => {
    const run = clock();
    run.advance(50);
    run.advance(10);
    expect(run.now).toBe(50);
    run.advance(1e9);
    expect([run.now, run.done, run.measure().clicks]).toEqual([120, true, 240]);
  });

  it('goes one event further with a step', () => {
    const run = clock();
    run.step();
    run.step();
    expect([run.now, run.events]).toEqual([1, 2]);
  });

  it('stops when it has done as much as it may, and goes on from there', () => {
    const run = clock();
    run.advance(100, 7);
    expect([run.now, run.measure().clicks]).toEqual([3.5, 7]);
    run.advance(100);
    expect(run.measure().clicks).toBe(200);
  });

  it('is the same in one go and in many', () => {
    const whole = clock({ clock: 'poisson' }).finish();
    const parts = clock({ clock: 'poisson' });
    for (let at = 0; at < 120; at += 0.7) parts.advance(at);
    expect(parts.finish().hash).toBe(whole.hash);
    expect(parts.story).toEqual(whole.story);
  });

  it('differs with another seed', () => {
    const other = new Run(plan(counter, { set: { clock: 'poisson' }, seed: 2 })).finish();
    expect(other.hash).not.toBe(clock({ clock: 'poisson' }).finish().hash);
  });

  it('passes on what the model shows', () => {
    const run = clock();
    run.advance(2);
    expect(run.gauges()).toEqual([4, 2]);
    expect(run.picture({ columns: 76, rows: 10 })).toEqual([[{ text: '4 by 2 s' }]]);
    expect(run.theory()?.name).toBe('Arithmetic');
  });
});
