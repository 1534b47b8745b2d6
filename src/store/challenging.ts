import {
  type Attempt,
  attemptOf,
  bestKnown,
  challengeNamed,
  challengePlan,
  type Stars,
  starsFor,
} from '../simulations/engine/challenge.js';
import { ended, laneOf, look, type Playback } from '../simulations/engine/playback-state.js';
import type { Plan } from '../simulations/engine/run.js';
import type { Challenge, KnobValues, Simulation } from '../simulations/engine/simulation.js';

/** A challenge on screen, and what the learner has made of it. */
export interface Challenging {
  readonly name: string;
  readonly challenge: Challenge;
  readonly seed: number;
  /** The last run of the learner's own that came to its end; null before the first. */
  readonly attempt: Attempt | null;
  /** The best that is known for this seed; worked out with the first attempt, null where there is none. */
  readonly best: Attempt | null;
  readonly stars: Stars | null;
  /** The most stars so far, 0 to 3. */
  readonly most: number;
  /** Whether the best known runs in the second lane. */
  readonly beside: boolean;
  /** Whether a success is celebrated; not where motion is reduced. */
  readonly cheers: boolean;
  /** Milliseconds that a success has been celebrated for; null where none is. */
  readonly cheering: number | null;
}

/** What of a simulation on screen a challenge concerns. */
interface Challenged {
  readonly simulation: Simulation;
  readonly playback: Playback;
  readonly begun: KnobValues;
  readonly challenge: Challenging | null;
}

/** How long a success is celebrated, in milliseconds. */
export const longestCheer = 900;

/** A challenge at its start, and the run that it begins with. Throws a KnobError. */
export function beginChallenge(simulation: Simulation, name: string, seed: number): { plan: Plan; of: Challenging } {
  const challenge = challengeNamed(simulation, name);
  const of: Challenging = {
    name,
    challenge,
    seed,
    attempt: null,
    best: null,
    stars: null,
    most: 0,
    beside: false,
    cheers: true,
    cheering: null,
  };
  return { plan: challengePlan(simulation, challenge, seed), of };
}

/** Whether two settings of the same knobs differ anywhere. */
export function differs(a: KnobValues, b: KnobValues): boolean {
  return Object.keys(a).some((knob) => a[knob] !== b[knob]);
}

/** Judges a run of the learner's own when it has come to its end. One that nobody has turned a knob for is no attempt. */
export function judged<Screen extends Challenged>(simulating: Screen): Screen {
  const { challenge: of, playback, begun, simulation } = simulating;
  const [lane, second] = playback.lanes;
  if (of === null || second !== undefined || !ended(playback) || lane.plan === of.attempt?.plan) return simulating;
  if (!differs(lane.plan.knobs, begun)) return simulating;
  if (lane.at < lane.plan.until) return simulating;
  const made = attemptOf(of.challenge, lane.plan, look(lane).measure());
  const best = of.best ?? bestKnown(simulation, of.challenge, of.seed);
  const stars = starsFor(of.challenge, made, best);
  const most = Math.max(stars, of.most);
  return {
    ...simulating,
    challenge: { ...of, attempt: made, best, stars, most, cheering: of.cheers && stars > of.most ? 0 : null },
  };
}

/** Lets the best known run beside the learner's own, once there is one; or takes it away again. */
export function withBest<Screen extends Challenged>(simulating: Screen): Screen {
  const { challenge: of, playback } = simulating;
  if (of === null || of.attempt === null) return simulating;
  const [first] = playback.lanes;
  if (of.beside) {
    return { ...simulating, playback: { ...playback, lanes: [first] }, challenge: { ...of, beside: false } };
  }
  if (of.best === null) return simulating;
  const lanes = [first, laneOf(of.best.plan)] as const;
  return { ...simulating, playback: { ...playback, lanes }, challenge: { ...of, beside: true } };
}

/** A moment of the celebration passes. */
export function cheered(of: Challenging, milliseconds: number): Challenging {
  if (of.cheering === null) return of;
  const cheering = of.cheering + milliseconds;
  return { ...of, cheering: cheering >= longestCheer ? null : cheering };
}
