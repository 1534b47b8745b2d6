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
import { catchingUp, ended, knobsShown, laneOf, type Playback, pace, speeds } from './playback-state.js';
import { hunt, moveTo, nextEvent, nextMoment, nudge, paused, placeBefore, previousMoment } from './playback-time.js';
import { replan } from './run.js';
import { seriesOf } from './series.js';
import type { Knob } from './simulation.js';

export * from './playback-state.js';
export { stepsAtOnce } from './playback-time.js';

export type PlaybackAction =
  /** Real time has passed. */
  | { readonly type: 'tick'; readonly milliseconds: number }
  /** Play or pause; from the start again when it has ended. */
  | { readonly type: 'toggle' }
  /** Pause, and go on to the next event; to the end when there is none. */
  | { readonly type: 'step' }
  /** Pause, and go back to the sample before the last event, or the event before it where events are rarer than samples. */
  | { readonly type: 'back' }
  /** Pause, and go on or back by one event, or by 1 % of the run where events are closer than that. */
  | { readonly type: 'nudge'; readonly direction: 1 | -1 }
  /** Pause, and go on or back by a share of the run, -1 to 1. */
  | { readonly type: 'skip'; readonly share: number }
  /** Pause, and go to the next or the previous moment of the story; to the end or the start where there is none. */
  | { readonly type: 'moment'; readonly direction: 1 | -1 }
  /** The plot shows the next series, or the previous one. */
  | { readonly type: 'select-series'; readonly direction: 1 | -1 }
  /** A histogram instead of the plot, or the plot again. */
  | { readonly type: 'toggle-spread' }
  /** From the start, playing. */
  | { readonly type: 'restart' }
  /** To the end at once. */
  | { readonly type: 'finish' }
  /** One turn of the selected knob: what would it be like now, had it been so from the start? */
  | { readonly type: 'turn'; readonly direction: 1 | -1 }
  /** The selected knob to a value, as it was typed; refused in a notice where it cannot take that. */
  | { readonly type: 'set'; readonly value: string | number }
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
      return ended(state) ? restart(state) : { ...state, playing: !state.playing, hunting: false, notice: null };
    case 'step':
      return moveTo(paused(state), nextEvent(state));
    case 'back':
      return moveTo(paused(state), placeBefore(state));
    case 'nudge':
      return nudge(paused(state), action.direction);
    case 'skip':
      return moveTo(paused(state), state.at + action.share * state.until);
    case 'moment':
      return action.direction === 1 ? nextMoment(paused(state)) : previousMoment(paused(state));
    case 'select-series':
      return { ...state, series: nextSeries(state, action.direction), spread: false };
    case 'toggle-spread':
      return { ...state, spread: !state.spread };
    case 'restart':
      return restart(state);
    case 'finish':
      return moveTo({ ...state, hunting: false, notice: null }, state.until);
    case 'turn':
      return setKnob(state, (knob, value) => turn(knob, value, action.direction));
    case 'set':
      return setKnob(state, () => action.value);
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
  if (state.hunting) return hunt(state);
  if (!state.playing) return state;
  const seconds = (milliseconds / 1000) * pace(state.lanes[0].plan) * speeds[state.speed];
  return moveTo(state, state.at + seconds);
}

function nextSeries(state: Playback, direction: 1 | -1): string {
  const names = seriesOf(state.lanes[0].plan).map(({ name }) => name);
  const at = Math.max(0, names.indexOf(state.series));
  return names[(at + direction + names.length) % Math.max(1, names.length)] ?? state.series;
}

function withLanes(state: Playback, lanes: Playback['lanes']): Playback {
  const until = Math.max(...lanes.map((lane) => lane.plan.until));
  return { ...state, lanes, until, at: Math.min(state.at, until) };
}

function restart(state: Playback): Playback {
  return moveTo({ ...state, playing: true, hunting: false, notice: null }, 0);
}

/** The last lane starts over with the new value and is taken to the instant that was on screen. */
function setKnob(state: Playback, change: (knob: Knob, value: number | string) => number | string): Playback {
  const old = state.lanes.at(-1) ?? state.lanes[0];
  const knob = old.plan.simulation.knobs[state.knob];
  const from = old.plan.knobs[state.knob];
  if (knob === undefined || from === undefined) return state;
  try {
    const plan = replan(old.plan, { [state.knob]: change(knob, from) });
    const lane = laneOf(plan);
    const turned = withLanes(state, state.lanes.length === 2 ? [state.lanes[0], lane] : [lane]);
    return moveTo({ ...turned, hunting: false, notice: null }, turned.at);
  } catch (error) {
    if (error instanceof KnobError) return { ...state, notice: error.labelled(old.plan.simulation.knobs) };
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
