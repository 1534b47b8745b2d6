import type { KnobSettings, Prediction, SimulationEmbed, SimulationReference } from '../course/block.js';
import type { Goal } from '../course/goal.js';
import type { LearnerEvent } from '../progress/event.js';
import { figuresOf } from '../simulations/engine/figures.js';
import { open, type Playback, type PlaybackAction, playback } from '../simulations/engine/playback.js';
import { type Plan, plan } from '../simulations/engine/run.js';
import { firstSeries, seriesShowing } from '../simulations/engine/series.js';
import type { KnobValues, Metric, Simulation } from '../simulations/engine/simulation.js';
import type { Trace } from '../simulations/engine/trace.js';
import { beginChallenge, type Challenging, cheered, differs, judged, withBest } from './challenging.js';

/** A simulation on screen, with the lesson's wishes for it. */
export interface Simulating {
  readonly simulation: Simulation;
  readonly playback: Playback;
  readonly embed: SimulationEmbed | null;
  readonly lesson: string | null;
  /** 'predict' until the learner has committed to a guess. */
  readonly stage: 'predict' | 'run';
  /** What is typed, or the number of the choice, while predicting. */
  readonly guess: string;
  readonly complaint: string | null;
  /** What is typed for the selected knob; null while nothing is. */
  readonly typed: string | null;
  readonly prediction: { readonly guess: string; readonly actual: number | null } | null;
  /** The knobs that it was opened with: a goal is only reached by a run that the learner has changed. */
  readonly begun: KnobValues;
  /** The task that is being solved; null where it is only played with. */
  readonly challenge: Challenging | null;
}

export interface Start {
  readonly simulation: Simulation;
  readonly scenario?: string | undefined;
  readonly set?: KnobSettings | undefined;
  readonly seed: number;
  readonly trace?: Trace | undefined;
  readonly until?: number | undefined;
  readonly embed?: SimulationEmbed | null;
  readonly lesson?: string | null;
  /** Name of a challenge, which then says how everything is set. */
  readonly challenge?: string | undefined;
}

/** Puts a simulation on screen. Throws a KnobError where the plan is impossible. */
export function startSimulating({
  simulation,
  embed = null,
  lesson = null,
  challenge: name,
  ...wishes
}: Start): Simulating {
  const challenge = name === undefined ? null : beginChallenge(simulation, name, wishes.seed);
  const planned = challenge?.plan ?? plan(simulation, wishes);
  const predicted = embed?.predict?.metric;
  return {
    simulation,
    // What was guessed is what is drawn: the curve meets the guess, or misses it.
    playback: {
      ...open(planned, challenge?.of.challenge.turn ?? null),
      series: predicted === undefined ? firstSeries(planned) : seriesShowing(planned, predicted),
    },
    embed,
    lesson,
    stage: embed?.predict === undefined ? 'run' : 'predict',
    guess: embed?.predict?.choices === undefined ? '' : '0',
    complaint: null,
    typed: null,
    prediction: null,
    begun: planned.knobs,
    challenge: challenge?.of ?? null,
  };
}

/** The name of a prediction in the journal: the run that it is about, and what of it was asked. */
export function aboutRun({ simulation, scenario, set }: SimulationReference, { metric }: Prediction): string {
  const knobs = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  return [`${simulation}/${scenario}/${metric}`, ...knobs].join(' ');
}

/** Whether a run that the learner has turned a knob for has come to its end. */
export function isTried({ playback, begun }: Simulating): boolean {
  const lane = playback.lanes.at(-1) ?? playback.lanes[0];
  return lane.at >= lane.plan.until && differs(lane.plan.knobs, begun);
}

/** The name of a goal in the journal: "secondsToDrain at most 20". */
export function goalName({ metric, atMost, atLeast }: Goal): string {
  return atMost === undefined ? `${metric} at least ${atLeast ?? 0}` : `${metric} at most ${atMost}`;
}

/** The plan of the first lane: what the lesson asked for, or what the learner has turned it to. */
export function planOf({ playback }: Simulating): Plan {
  return playback.lanes[0].plan;
}

export function metricNamed(simulation: Simulation, name: string): Metric | undefined {
  return simulation.metrics.find((metric) => metric.name === name);
}

export interface SimulatingMove {
  readonly simulating: Simulating;
  readonly events: readonly LearnerEvent[];
}

/** Commits to the guess: from here on it plays, and the answer is known to the journal. */
export function commitGuess(simulating: Simulating): SimulatingMove {
  const { embed, lesson, guess } = simulating;
  const predict = embed?.predict;
  if (embed === null || predict === undefined) return { simulating, events: [] };
  const said = predict.choices === undefined ? guess.trim() : (predict.choices[Number(guess)] ?? '');
  if (said === '')
    return { simulating: { ...simulating, complaint: 'Type a number first; a wrong one costs nothing.' }, events: [] };
  if (predict.choices === undefined && readGuess(said) === null) {
    return { simulating: { ...simulating, complaint: `"${said}" is not a number.` }, events: [] };
  }
  const actual = figuresOf(planOf(simulating)).measure()[predict.metric] ?? null;
  const events: LearnerEvent[] =
    lesson === null
      ? []
      : [
          {
            type: 'predicted',
            lesson,
            about: aboutRun(embed, predict),
            guess: said,
            actual,
          },
        ];
  const moved: Simulating = { ...simulating, stage: 'run', complaint: null, prediction: { guess: said, actual } };
  return { simulating: play(moved, { type: 'toggle' }), events };
}

/** The number in a guess, whatever unit or separators were typed around it. */
export function readGuess(text: string): number | null {
  const match = /-?\d[\d,_ ]*(\.\d+)?|-?\.\d+/.exec(text);
  if (match === null) return null;
  const value = Number(match[0].replace(/[,_ ]/g, ''));
  return Number.isFinite(value) ? value : null;
}

export function play(simulating: Simulating, action: PlaybackAction): Simulating {
  // A knob is turned in the learner's own run, not in the best known beside it.
  const turns = action.type === 'turn' || action.type === 'set';
  const own = turns && simulating.challenge?.beside ? withBest(simulating) : simulating;
  const moved = playback(own.playback, action);
  return judged({ ...own, playback: moved, challenge: own.challenge && challengeAfter(own.challenge, action, moved) });
}

function challengeAfter(challenge: Challenging, action: PlaybackAction, { lanes }: Playback): Challenging {
  if (action.type === 'tick') return cheered(challenge, action.milliseconds);
  return { ...challenge, beside: challenge.beside && lanes.length === 2 };
}

/**
 * What goes into the journal when the learner leaves a run: that it was played, with which knobs, for which goal it was
 * tried, and how many stars a challenge has brought.
 */
export function runEvent(simulating: Simulating): LearnerEvent {
  const { playback, embed, challenge } = simulating;
  const lane = challenge?.beside ? playback.lanes[0] : (playback.lanes.at(-1) ?? playback.lanes[0]);
  const { simulation, scenario, knobs } = lane.plan;
  const base = {
    type: 'simulation-run' as const,
    simulation: simulation.id,
    scenario,
    knobs,
    ...(embed?.goal !== undefined && isTried(simulating) && { goal: goalName(embed.goal) }),
    ...(challenge !== null && { challenge: challenge.name, stars: challenge.most }),
  };
  return simulating.lesson === null ? base : { ...base, lesson: simulating.lesson };
}
