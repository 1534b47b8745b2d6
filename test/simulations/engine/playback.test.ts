import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catchingUp,
  ended,
  history,
  knobsShown,
  look,
  open,
  type Playback,
  type PlaybackAction,
  playback,
  stepsAtOnce,
  ticking,
} from '../../../src/simulations/engine/playback.js';
import { sampleCount } from '../../../src/simulations/engine/replay-buffer.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { counter } from './counter.js';

const bare = () => open(plan(counter));
const slow = () => open(plan(counter, { scenario: 'slow' }));
const long = () => open(plan(counter, { scenario: 'long' }));

function press(state: Playback, ...actions: (PlaybackAction | PlaybackAction['type'])[]): Playback {
  return actions.reduce(
    (now, action) => playback(now, typeof action === 'string' ? ({ type: action } as PlaybackAction) : action),
    state,
  );
}

const tick = (milliseconds: number): PlaybackAction => ({ type: 'tick', milliseconds });
const turn = (direction: 1 | -1): PlaybackAction => ({ type: 'turn', direction });
const select = (direction: 1 | -1): PlaybackAction => ({ type: 'select-knob', direction });
const clicks = (state: Playback, lane = 0) => look(state.lanes[lane] ?? state.lanes[0]).measure().clicks;

function settle(state: Playback): Playback {
  let now = state;
  while (catchingUp(now)) now = press(now, tick(33));
  return now;
}

describe('playing', () => {
  it('opens paused at the start', () => {
    const state = bare();
    expect(state).toMatchObject({ at: 0, playing: false, until: 120 });
    expect(ticking(state)).toBe(false);
    expect(press(state, tick(1000)).at).toBe(0);
  });

  it.each([
    ['slow', 10, ['slower']],
    ['normal', 10, []],
    ['fast', 10, ['faster', 'faster']],
  ] as const)('moves by the scenario’s pace at %s speed', (speed, pace, presses) => {
    const state = press(slow(), ...presses, 'toggle', tick(1000));
    expect(state.speed).toBe(speed);
    expect(state.at).toBe(pace * { slow: 0.25, normal: 1, fast: 4 }[speed]);
  });

  it('plays a run without a scenario in twenty seconds', () => {
    expect(press(bare(), 'toggle', tick(10_000)).at).toBe(60);
  });

  it('stops at the end, and a toggle there starts over', () => {
    const over = press(bare(), 'toggle', tick(60_000));
    expect(over).toMatchObject({ at: 120, playing: false });
    expect(ended(over)).toBe(true);
    expect(press(over, 'toggle')).toMatchObject({ at: 0, playing: true });
  });

  it('does the same as a run without a screen', () => {
    let state = press(slow(), 'toggle');
    while (!ended(state)) state = press(state, tick(33));
    expect(look(state.lanes[0]).hash).toBe(new Run(plan(counter, { scenario: 'slow' })).finish().hash);
  });
});

describe('stepping', () => {
  it('goes to the next event and pauses', () => {
    const state = press(bare(), 'toggle', 'step', 'step', 'step');
    expect(state).toMatchObject({ at: 1.5, playing: false });
    expect(clicks(state)).toBe(3);
  });

  it('goes back one event where events are rarer than samples, down to the start', () => {
    let state = press(slow(), 'step', 'step', 'step');
    const seen = [];
    for (let times = 0; times < 4; times++) {
      state = press(state, 'back');
      seen.push(state.at);
    }
    expect(seen).toEqual([4, 2, 0, 0]);
  });

  it('goes back to the sample before where events are many', () => {
    const dense = open(plan(counter, { set: { rate: 1000 } }));
    const state = settle(press(dense, 'toggle', tick(1000)));
    expect(state.at).toBe(6);
    expect(press(state, 'back').at).toBe(5.5);
    expect(press(state, 'back', 'back').at).toBe(5);
  });

  it('finishes at once', () => {
    expect(clicks(press(bare(), 'finish'))).toBe(240);
  });
});

describe('an old state', () => {
  it('still shows what it showed', () => {
    const early = press(bare(), 'toggle', tick(1000));
    const picture = look(early.lanes[0]).picture({ columns: 76, rows: 10 });
    press(early, 'finish');
    expect(look(early.lanes[0]).picture({ columns: 76, rows: 10 })).toEqual(picture);
    expect(look(early.lanes[0]).story.map((moment) => moment.text)).toEqual(['10 clicks']);
  });

  it('is equal to any other that the same plan reaches at the same time, whatever the way', () => {
    const actions = fc.constantFrom<PlaybackAction>(
      tick(100),
      { type: 'step' },
      { type: 'back' },
      { type: 'toggle' },
      { type: 'faster' },
      { type: 'slower' },
      turn(1),
      turn(-1),
      { type: 'toggle-comparison' },
    );
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 30 }), (way) => {
        const state = press(slow(), ...way);
        for (const lane of state.lanes) {
          const straight = new Run(lane.plan);
          straight.advance(lane.at);
          expect(look(lane).hash).toBe(straight.hash);
          expect(look(lane).now).toBe(lane.at);
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('the history of a gauge', () => {
  it('has one sample each 240th of the run', () => {
    const half = press(bare(), 'toggle', tick(10_000));
    expect(history(half.lanes[0], 1)).toHaveLength(sampleCount / 2);
    const whole = press(half, 'finish');
    expect(history(whole.lanes[0], 1)).toHaveLength(sampleCount);
    expect(history(whole.lanes[0], 1).at(-1)).toBe(120);
    expect(history(whole.lanes[0], 1)[0]).toBe(0.5);
  });

  it('is cut when going back', () => {
    const state = press(bare(), 'toggle', tick(10_000));
    expect(history(press(state, 'restart').lanes[0], 0)).toEqual([]);
  });
});

describe('turning a knob', () => {
  it('shows what would be now, had it been so from the start', () => {
    const state = press(bare(), 'toggle', tick(10_000), turn(1));
    expect(state.at).toBe(60);
    expect(clicks(state)).toBe(300);
    expect(history(state.lanes[0], 0)).toHaveLength(120);
  });

  it('says why it refuses', () => {
    const heavy = open(plan(counter, { set: { rate: 1000, weight: 5 } }));
    const state = press(heavy, select(1), select(1), select(1), turn(1));
    expect(state.knob).toBe('weight');
    expect(state.notice).toBe('too much weight for this rate');
    expect(state.lanes[0].plan.knobs.weight).toBe(5);
    expect(press(state, turn(-1)).notice).toBe(null);
  });

  it('chooses among the telling knobs first, and among all on demand', () => {
    const state = slow();
    expect(knobsShown(state)).toEqual(['clock', 'rate']);
    expect(press(state, select(1), select(1)).knob).toBe('rate');
    const all = press(state, 'toggle-all-knobs');
    expect(knobsShown(all)).toEqual(['clock', 'rate', 'length', 'weight']);
    expect(press(all, select(1), select(1), 'toggle-all-knobs').knob).toBe('clock');
  });
});

describe('a comparison', () => {
  it('starts as a copy, turns the second lane only, and keeps both at the same instant', () => {
    const both = press(bare(), 'toggle', tick(1000), 'toggle-comparison');
    expect(both.lanes).toHaveLength(2);
    expect(clicks(both, 1)).toBe(clicks(both, 0));
    const apart = press(both, turn(1), tick(1000));
    expect([clicks(apart, 0), clicks(apart, 1)]).toEqual([24, 60]);
    const closed = press(apart, 'toggle-comparison');
    expect(closed.lanes).toHaveLength(1);
    expect(clicks(closed)).toBe(24);
  });

  it('gives both lanes the same random numbers', () => {
    const state = press(open(plan(counter, { set: { clock: 'poisson' } })), 'toggle-comparison', 'finish');
    expect(look(state.lanes[1] ?? state.lanes[0]).hash).toBe(look(state.lanes[0]).hash);
  });
});

describe('a knob that decides how long a run lasts', () => {
  const chosen = (state: Playback) => press(state, select(1), select(1));

  it('moves the end, and the instant on screen where that lies behind it', () => {
    const longer = press(chosen(bare()), 'finish', turn(1));
    expect(longer).toMatchObject({ knob: 'length', at: 120, until: 180 });
    expect(ended(longer)).toBe(false);
    expect(press(longer, 'finish', turn(-1), turn(-1))).toMatchObject({ at: 60, until: 60 });
  });

  it('lets the shorter of two lanes wait at its end', () => {
    const state = press(chosen(bare()), 'toggle-comparison', turn(1), 'finish');
    expect(state.until).toBe(180);
    expect(state.lanes.map((lane) => lane.at)).toEqual([120, 180]);
    expect(ended(state)).toBe(true);
    expect(press(state, 'toggle-comparison')).toMatchObject({ at: 120, until: 120 });
  });
});

describe('a long replay', () => {
  it('is spread over ticks, and the clock waits for it', () => {
    const late = settle(press(long(), 'finish'));
    const lagging = press(late, turn(-1));
    expect(catchingUp(lagging)).toBe(true);
    expect(ticking(lagging)).toBe(true);
    expect(look(lagging.lanes[0]).events).toBe(stepsAtOnce);
    const done = settle(lagging);
    expect(ended(done)).toBe(true);
    expect(clicks(done)).toBe(100_000);
  });

  it('does not make going back slow', () => {
    const late = settle(press(long(), 'finish'));
    const back = settle(press(late, 'back'));
    expect(back.at).toBeCloseTo(199.17, 2);
    expect(clicks(back)).toBe(199_166);
  });
});

describe('moving through time in strides', () => {
  it.each([
    [1, 61.2],
    [-1, 58.8],
  ] as const)('goes by a hundredth of the run where events are closer (%d)', (direction, at) => {
    const half = press(bare(), { type: 'skip', share: 0.5 });
    expect(half.at).toBe(60);
    expect(press(half, { type: 'nudge', direction }).at).toBeCloseTo(at, 6);
  });

  it('goes by events where they are rarer than that', () => {
    const rare = open(plan(counter, { scenario: 'slow', set: { length: 60 } }));
    const twice = press(rare, { type: 'nudge', direction: 1 }, { type: 'nudge', direction: 1 });
    expect(twice.at).toBe(4);
    expect(press(twice, { type: 'nudge', direction: -1 }).at).toBeLessThan(4);
  });

  it('stops at the ends', () => {
    expect(press(bare(), { type: 'nudge', direction: -1 }).at).toBe(0);
    expect(press(bare(), { type: 'skip', share: 2 }).at).toBe(120);
  });

  it('pauses', () => {
    expect(press(bare(), 'toggle', { type: 'skip', share: 0.1 }).playing).toBe(false);
  });
});

describe('moving from one moment of the story to the next', () => {
  const moment = (direction: 1 | -1): PlaybackAction => ({ type: 'moment', direction });

  it('stops where something was told, forwards and back', () => {
    const third = press(bare(), moment(1), moment(1), moment(1));
    expect(third.at).toBe(15);
    expect(third.hunting).toBe(false);
    expect(press(third, moment(-1)).at).toBe(10);
    expect(press(third, moment(-1), moment(-1), moment(-1)).at).toBe(0);
    expect(press(third, moment(-1), moment(1)).at).toBe(15);
  });

  it('goes on searching with every tick where one action is not enough', () => {
    const state = open(plan(counter, { scenario: 'long', set: { rate: 1000, length: 480 } }));
    const later = press(state, { type: 'skip', share: 0.9 });
    expect(catchingUp(later)).toBe(true);
    let now = press(settle(later), moment(1));
    while (now.hunting) now = press(now, tick(33));
    // A story has at most 400 moments, and this one was full after 4 s: the next is the end.
    expect(now.at).toBe(480);
  });

  it('goes to the end where nothing more is told', () => {
    const last = press(bare(), 'finish', moment(-1));
    expect(last.at).toBe(115);
    expect(press(press(bare(), { type: 'skip', share: 0.999 }), moment(1)).at).toBe(120);
  });
});

describe('the plot', () => {
  const series = (direction: 1 | -1): PlaybackAction => ({ type: 'select-series', direction });

  it('shows one series after the other, round and round', () => {
    expect(press(bare(), series(1)).series).toBe('time');
    expect(press(bare(), series(1), series(1)).series).toBe('clicks');
    expect(press(bare(), series(-1)).series).toBe('time');
  });

  it('gives way to a histogram and comes back', () => {
    expect(press(bare(), 'toggle-spread').spread).toBe(true);
    expect(press(bare(), 'toggle-spread', series(1)).spread).toBe(false);
  });
});

describe('a knob set to a typed value', () => {
  it('takes it as the same run with it from the start', () => {
    const set = press(bare(), { type: 'skip', share: 0.5 }, { type: 'set', value: '4' });
    expect(set.lanes[0].plan.knobs.rate).toBe(4);
    expect(clicks(set)).toBe(240);
  });

  it('says what it can take, by its label, where it cannot', () => {
    const refused = press(bare(), { type: 'set', value: '5000' });
    expect(refused.lanes[0].plan.knobs.rate).toBe(2);
    expect(refused.notice).toBe('“clicks” cannot be 5000; it takes a number from 0.5 to 1000 /s');
  });
});
