/** How a playback moves through time: to an instant, an event, a moment of the story, as far as one action may go. */
import { catchingUp, type Lane, look, type Playback, storyOf } from './playback-state.js';
import { sampleBefore } from './replay-buffer.js';

/** Steps of models that one action may make, all lanes together: some 20 ms. */
export const stepsAtOnce = 50_000;

/** The least share of a run that a nudge goes. */
const nudgeShare = 0.01;

/** Every lane moves towards an instant, as far as the budget allows. Playing ends where the run does. */
export function moveTo(state: Playback, target: number): Playback {
  const at = Math.min(Math.max(target, 0), state.until);
  const budget = stepsAtOnce / state.lanes.length;
  const lanes = eachLane(state, (lane) => moved(lane, lane.replay.seek(at, budget)));
  return { ...state, lanes, at, playing: state.playing && at < state.until };
}

function eachLane(state: Playback, change: (lane: Lane) => Lane): Playback['lanes'] {
  const [first, second] = state.lanes;
  return second === undefined ? [change(first)] : [change(first), change(second)];
}

function moved(lane: Lane, at: number): Lane {
  return { ...lane, at, furthest: Math.max(lane.furthest, at) };
}

export function paused(state: Playback): Playback {
  return { ...state, playing: false, hunting: false, notice: null };
}

export function nudge(state: Playback, direction: 1 | -1): Playback {
  const share = nudgeShare * state.until;
  return moveTo(
    state,
    direction === 1 ? Math.max(nextEvent(state), state.at + share) : Math.min(placeBefore(state), state.at - share),
  );
}

/** The lane whose story is told: the one that is being turned. */
function told(state: Playback): Lane {
  return state.lanes.at(-1) ?? state.lanes[0];
}

export function nextMoment(state: Playback): Playback {
  const known = storyOf(told(state), true).find(({ at }) => at > state.at);
  if (known !== undefined) return moveTo(state, known.at);
  return hunt({ ...state, hunting: true });
}

export function previousMoment(state: Playback): Playback {
  return moveTo(state, storyOf(told(state), true).findLast(({ at }) => at < state.at)?.at ?? 0);
}

/** Goes on until something is told, as far as the budget allows. */
export function hunt(state: Playback): Playback {
  if (catchingUp(state)) return state;
  const lane = told(state);
  const { at, found } = lane.replay.seekMoment(lane.at, stepsAtOnce / state.lanes.length);
  return moveTo({ ...state, hunting: !found }, at);
}

export function nextEvent(state: Playback): number {
  return Math.min(...state.lanes.map((lane) => look(lane).next), state.until);
}

/** Going back undoes at least one event. Where several lie between that and the sample before, it undoes them all. */
export function placeBefore(state: Playback): number {
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
