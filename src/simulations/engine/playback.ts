/**
 * What a screen shows of a simulation, as a pure reducer: `open` a plan, hand every intent and every tick of the clock to
 * `playback`, draw what `look` and `history` read from the state.
 *
 *     let state = open(plan(queue, { scenario: 'flash-sale' }));
 *     state = playback(state, { type: 'toggle' });                      // play
 *     state = playback(state, { type: 'tick', milliseconds: 33 });      // while `ticking(state)`, 30 times a second
 *     look(state.lanes[0]).picture({ columns: 76, rows: 10 });          // lines; also .measure(), .story, .theory() …
 *     history(state.lanes[0], 0);                                       // samples of the first gauge, for `chart`
 *
 * A state is never changed: keep an old one, and it still shows what it showed. The runs behind it do move, but they are
 * a cache (`ReplayBuffer`): plan and time decide everything.
 *
 * No action takes long, because each makes at most `stepsAtOnce` steps of a model. Where that is not enough (a knob
 * was turned late in a long run, everything must be replayed) the lanes lag behind `at`, `ticking` stays true, and the
 * following ticks catch up before the clock moves on. A picture drawn meanwhile shows how far the lane has come.
 */
import { KnobError, turn } from './knobs.js';
import { catchingUp, ended, knobsShown, type Lane, look, type Playback, pace, speeds } from './playback-state.js';
import { ReplayBuffer, sampleBefore } from './replay-buffer.js';
import { replan } from './run.js';

export * from './playback-state.js';

/** Steps of models that one action may make, all lanes together: some 20 ms. */
export const stepsAtOnce = 50_000;

export type PlaybackAction =
  /** Real time has passed. */
  | { readonly type: 'tick'; readonly milliseconds: number }
  /** Play or pause; from the start again when it has ended. */
  | { readonly type: 'toggle' }
  /** Pause, and go on to the next event; to the end when there is none. */
  | { readonly type: 'step' }
  /** Pause, and go back to the sample before the last event, or the event before it where events are rarer than samples. */
  | { readonly type: 'back' }
  /** From the start, playing. */
  | { readonly type: 'restart' }
  /** To the end at once. */
  | { readonly type: 'finish' }
  /** One turn of the selected knob: what would it be like now, had it been so from the start? */
  | { readonly type: 'turn'; readonly direction: 1 | -1 }
  /** The next or the previous of `knobsShown`, stopping at the ends. */
  | { readonly type: 'select-knob'; readonly direction: 1 | -1 }
  | { readonly type: 'toggle-all-knobs' }
  | { readonly type: 'faster' }
  | { readonly type: 'slower' }
  /** Opens a second lane as a copy of the first, or closes it. */
  | { readonly type: 'toggle-comparison' }
  | { readonly type: 'toggle-theory' };

export function playback(state: Playback, action: PlaybackAction): Playback {
  switch (action.type) {
    case 'tick':
      return tick(state, action.milliseconds);
    case 'toggle':
      return ended(state) ? restart(state) : { ...state, playing: !state.playing, notice: null };
    case 'step':
      return moveTo({ ...state, playing: false, notice: null }, nextEvent(state));
    case 'back':
      return moveTo({ ...state, playing: false, notice: null }, placeBefore(state));
    case 'restart':
      return restart(state);
    case 'finish':
      return moveTo({ ...state, notice: null }, state.until);
    case 'turn':
      return turnKnob(state, action.direction);
    case 'select-knob':
      return { ...state, knob: neighbour(knobsShown(state), state.knob, action.direction), notice: null };
    case 'toggle-all-knobs':
      return toggleAllKnobs(state);
    case 'faster':
      return { ...state, speed: neighbour(['slow', 'normal', 'fast'], state.speed, 1) };
    case 'slower':
      return { ...state, speed: neighbour(['slow', 'normal', 'fast'], state.speed, -1) };
    case 'toggle-comparison':
      return withLanes(state, state.lanes.length === 1 ? [state.lanes[0], state.lanes[0]] : [state.lanes[0]]);
    case 'toggle-theory':
      return { ...state, theory: !state.theory };
  }
}

function tick(state: Playback, milliseconds: number): Playback {
  if (catchingUp(state)) return moveTo(state, state.at);
  if (!state.playing) return state;
  const seconds = (milliseconds / 1000) * pace(state.lanes[0].plan) * speeds[state.speed];
  return moveTo(state, state.at + seconds);
}

/** Every lane moves towards an instant, as far as the budget allows. Playing ends where the run does. */
function moveTo(state: Playback, target: number): Playback {
  const at = Math.min(Math.max(target, 0), state.until);
  const budget = stepsAtOnce / state.lanes.length;
  const lanes = eachLane(state, (lane) => ({ ...lane, at: lane.replay.seek(at, budget) }));
  return { ...state, lanes, at, playing: state.playing && at < state.until };
}

function withLanes(state: Playback, lanes: Playback['lanes']): Playback {
  const until = Math.max(...lanes.map((lane) => lane.plan.until));
  return { ...state, lanes, until, at: Math.min(state.at, until) };
}

function eachLane(state: Playback, change: (lane: Lane) => Lane): Playback['lanes'] {
  const [first, second] = state.lanes;
  return second === undefined ? [change(first)] : [change(first), change(second)];
}

function restart(state: Playback): Playback {
  return moveTo({ ...state, playing: true, notice: null }, 0);
}

function nextEvent(state: Playback): number {
  return Math.min(...state.lanes.map((lane) => look(lane).next), state.until);
}

/** Going back undoes at least one event. Where several lie between that and the sample before, it undoes them all. */
function placeBefore(state: Playback): number {
  const undone = Math.max(...state.lanes.map((lane) => look(lane).last));
  const sample = sampleBefore(state.until, undone);
  let last = 0;
  for (const { replay } of state.lanes) {
    if (replay.seek(sample, stepsAtOnce / state.lanes.length) < sample || replay.at(sample).next < undone)
      return sample;
    last = Math.max(last, replay.at(sample).last);
  }
  return last;
}

/** The last lane starts over with the new value and is taken to the instant that was on screen. */
function turnKnob(state: Playback, direction: 1 | -1): Playback {
  const old = state.lanes.at(-1) ?? state.lanes[0];
  const knob = old.plan.simulation.knobs[state.knob];
  const from = old.plan.knobs[state.knob];
  if (knob === undefined || from === undefined) return state;
  try {
    const plan = replan(old.plan, { [state.knob]: turn(knob, from, direction) });
    const lane = { plan, at: 0, replay: new ReplayBuffer(plan) };
    const turned = withLanes(state, state.lanes.length === 2 ? [state.lanes[0], lane] : [lane]);
    return moveTo({ ...turned, notice: null }, turned.at);
  } catch (error) {
    if (error instanceof KnobError) return { ...state, notice: error.message };
    throw error;
  }
}

function toggleAllKnobs(state: Playback): Playback {
  const toggled = { ...state, allKnobs: !state.allKnobs };
  const shown = knobsShown(toggled);
  return shown.includes(state.knob) ? toggled : { ...toggled, knob: shown[0] ?? state.knob };
}

function neighbour<Item>(items: readonly Item[], item: Item, direction: 1 | -1): Item {
  return items[items.indexOf(item) + direction] ?? item;
}
