import { describe, expect, it } from 'vitest';
import { KnobError } from '../../src/simulations/engine/knobs.js';
import { queue } from '../../src/simulations/queue/queue.js';
import {
  aboutRun,
  commitGuess,
  metricNamed,
  planOf,
  play,
  readGuess,
  runEvent,
  type Simulating,
  startSimulating,
} from '../../src/store/simulating.js';
import { run } from './live-course.js';

const { embed } = run;

function embedded(more: Partial<typeof embed> = {}): Simulating {
  const asked = { ...embed, ...more };
  return startSimulating({
    simulation: queue,
    scenario: asked.scenario,
    set: asked.set,
    seed: 1,
    embed: asked,
    lesson: 'drain',
  });
}

const typed = (guess: string): Simulating => ({ ...embedded(), guess });

describe('a simulation on screen', () => {
  it('asks for a guess where the lesson wants one, and runs at once where it does not', () => {
    const { predict: _none, ...watched } = embed;
    expect(embedded()).toMatchObject({ stage: 'predict', guess: '', prediction: null });
    expect(startSimulating({ simulation: queue, seed: 1, embed: watched }).stage).toBe('run');
    expect(startSimulating({ simulation: queue, seed: 1 })).toMatchObject({ stage: 'run', lesson: null, embed: null });
  });

  it('is set as the lesson says', () => {
    expect(planOf(embedded())).toMatchObject({
      scenario: 'flash-sale',
      seed: 1,
      knobs: { consumers: 2, serviceRate: 60 },
    });
    expect(() => startSimulating({ simulation: queue, seed: 1, set: { consumers: 0 } })).toThrow(KnobError);
    expect(() => startSimulating({ simulation: queue, seed: 1, scenario: 'none' })).toThrow(KnobError);
  });

  it('commits a guess, plays, and tells what it came to', () => {
    const { simulating, events } = commitGuess(typed(' about 12 s '));
    expect(simulating).toMatchObject({ stage: 'run', complaint: null, playback: { playing: true } });
    expect(simulating.prediction?.guess).toBe('about 12 s');
    expect(simulating.prediction?.actual).toBeCloseTo(10, 0);
    expect(events).toMatchObject([
      { type: 'predicted', lesson: 'drain', about: 'queue/flash-sale/secondsToDrain consumers=2', guess: 'about 12 s' },
    ]);
  });

  it.each([
    ['', 'Type a number first; a wrong one costs nothing.'],
    ['  ', 'Type a number first; a wrong one costs nothing.'],
    ['soon', '"soon" is not a number.'],
  ])('asks again for a guess of "%s"', (guess, complaint) => {
    const { simulating, events } = commitGuess(typed(guess));
    expect(simulating).toMatchObject({ stage: 'predict', complaint, playback: { playing: false } });
    expect(events).toEqual([]);
  });

  it('takes one of the choices where there are some', () => {
    const choosing = embedded({
      predict: { ask: 'How long?', metric: 'secondsToDrain', choices: ['longer', 'shorter'] },
    });
    expect(choosing.guess).toBe('0');
    expect(commitGuess({ ...choosing, guess: '1' }).events).toMatchObject([{ guess: 'shorter' }]);
    expect(commitGuess({ ...choosing, guess: '9' }).simulating.complaint).not.toBeNull();
  });

  it('records no guess outside of a lesson, and none that was not asked for', () => {
    expect(commitGuess({ ...typed('12'), lesson: null })).toMatchObject({ simulating: { stage: 'run' }, events: [] });
    const free = startSimulating({ simulation: queue, seed: 1 });
    expect(commitGuess(free)).toEqual({ simulating: free, events: [] });
  });

  it('says null where the run never gave a value', () => {
    const never = embedded({ set: { serviceRate: 30 } });
    expect(commitGuess({ ...never, guess: '5' }).simulating.prediction).toEqual({ guess: '5', actual: null });
  });

  it('is recorded with the knobs of its newest lane', () => {
    expect(runEvent(embedded())).toMatchObject({
      type: 'simulation-run',
      simulation: 'queue',
      scenario: 'flash-sale',
      lesson: 'drain',
    });
    const bare = startSimulating({ simulation: queue, seed: 1 });
    expect(runEvent(bare)).toMatchObject({ scenario: null });
    expect(runEvent(bare)).not.toHaveProperty('lesson');
    const compared = play(play(embedded(), { type: 'toggle-comparison' }), { type: 'turn', direction: 1 });
    expect(runEvent(compared)).toMatchObject({ knobs: { consumers: 3 } });
  });

  it('knows its metrics by name', () => {
    expect(metricNamed(queue, 'secondsToDrain')?.unit).toBe('s');
    expect(metricNamed(queue, 'constructor')).toBeUndefined();
  });
});

describe('a guess', () => {
  it.each([
    ['70', 70],
    ['about 70 s', 70],
    ['1,400', 1400],
    ['1_400 messages', 1400],
    ['6 000', 6000],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['-3', -3],
    ['62 %', 62],
    ['soon', null],
    ['', null],
  ])('of "%s" is %s', (text, value) => {
    expect(readGuess(text)).toBe(value);
  });
});

describe('the name of a run in the journal', () => {
  it('says the simulation, the scenario, the metric and the knobs that were set', () => {
    const predict = { ask: '', metric: 'peakDepth' };
    expect(aboutRun({ simulation: 'queue', scenario: 'burst', set: {} }, predict)).toBe('queue/burst/peakDepth');
    expect(aboutRun({ simulation: 'queue', scenario: 'burst', set: { a: 1, b: 'x' } }, predict)).toBe(
      'queue/burst/peakDepth a=1 b=x',
    );
  });
});
