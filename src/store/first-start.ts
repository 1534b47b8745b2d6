/**
 * Half a minute to play before there is any menu: a burst comes, the learner says how long the queue will take, and it drains
 * before their eyes. Pure: the screen sends ticks, linear mode goes from stage to stage.
 */
import type { LearnerEvent } from '../progress/event.js';
import { figuresOf } from '../simulations/engine/figures.js';
import { open, type Playback, pace, playback } from '../simulations/engine/playback.js';
import { plan } from '../simulations/engine/run.js';
import { queue } from '../simulations/queue/queue.js';

/** Messages a second, and seconds. */
export const firstBurst = {
  arrivalRate: 24,
  serviceRate: 30,
  burstRate: 90,
  burstStart: 4,
  burstSeconds: 10,
} as const;

export const burstEnd = firstBurst.burstStart + firstBurst.burstSeconds;

/** What can be guessed, in seconds. The second is what most people say: the backlog through the service rate. */
export const firstGuesses: readonly number[] = [10, 20, 50, 100];

export type FirstStartStage = 'burst' | 'guess' | 'drain' | 'over';

export interface FirstStart {
  readonly stage: FirstStartStage;
  readonly playback: Playback;
  /** Seconds; null until it is made. */
  readonly guess: number | null;
  /** Seconds from the end of the burst until nothing waits. */
  readonly actual: number;
  /** How many wait when the burst ends. */
  readonly backlog: number;
}

export type FirstStartIntent =
  /** Real time has passed. */
  | { readonly type: 'tick'; readonly milliseconds: number }
  /** On to the end of what plays, at once. */
  | { readonly type: 'hurry' }
  | { readonly type: 'guess'; readonly seconds: number };

/** Simulated seconds a second: the burst takes four, the drain nine. */
const speeds = { burst: 3.5, drain: 11 } as const;

const length = 118;

export function startFirst(seed: number, isStill: boolean): FirstStart {
  const set = { ...firstBurst, arrivals: 'regular', service: 'constant' };
  const first = plan(queue, { set, seed, until: length });
  const { secondsToDrain, peakDepth } = figuresOf(first).measure();
  const begun: FirstStart = {
    stage: 'burst',
    playback: playback(open(first), { type: 'toggle' }),
    guess: null,
    actual: Math.round(secondsToDrain ?? 0),
    backlog: Math.round((peakDepth ?? 0) / 10) * 10,
  };
  return isStill ? hurry(begun) : begun;
}

export function playFirst(first: FirstStart, intent: FirstStartIntent, isStill: boolean): FirstStart {
  switch (intent.type) {
    case 'tick':
      return first.stage === 'burst' || first.stage === 'drain'
        ? advance(first, (intent.milliseconds / 1000) * speeds[first.stage])
        : first;
    case 'hurry':
      return hurry(first);
    case 'guess': {
      if (first.stage !== 'guess' || !firstGuesses.includes(intent.seconds)) return first;
      const draining: FirstStart = { ...first, stage: 'drain', guess: intent.seconds };
      return isStill ? hurry(draining) : draining;
    }
  }
}

function hurry(first: FirstStart): FirstStart {
  return first.stage === 'burst' || first.stage === 'drain' ? advance(first, length) : first;
}

/** So many simulated seconds on, and not past the end of the stage. */
function advance(first: FirstStart, seconds: number): FirstStart {
  const end = first.stage === 'burst' ? burstEnd : burstEnd + first.actual;
  const { plan: planned } = first.playback.lanes[0];
  const left = Math.max(0, end - first.playback.at);
  const milliseconds = (Math.min(seconds, left) / pace(planned)) * 1000;
  const moved = playback(first.playback, { type: 'tick', milliseconds });
  const stage = seconds < left ? first.stage : first.stage === 'burst' ? 'guess' : 'over';
  return { ...first, playback: moved, stage };
}

/** What goes into the journal, so that this is shown once: the guess, or that none was made. */
export function firstEvent({ guess, actual }: FirstStart): LearnerEvent {
  return { type: 'predicted', lesson: '', about: 'queue/first-burst/secondsToDrain', guess: guess ?? '', actual };
}

/** The gap between guess and run, and why, in one sentence; null before it is over. */
export function firstGap({ stage, guess, actual }: FirstStart): string | null {
  if (stage !== 'over' || guess === null) return null;
  const { serviceRate, arrivalRate } = firstBurst;
  const said = guess === actual ? `${actual} s, as you said` : `You said ${guess} s, and it took ${actual} s`;
  return `${said}: while ${serviceRate} a second leave, ${arrivalRate} more arrive, so the queue shrinks by only ${serviceRate - arrivalRate} a second.`;
}
