import { useMemo, useState } from 'react';
import type { SimulationEmbed } from '../../course/block.js';
import type { Lesson } from '../../course/lesson.js';
import type { Progress } from '../../progress/fold.js';
import { ended, open, type Playback, playback } from '../../simulations/engine/playback.js';
import { plan } from '../../simulations/engine/run.js';
import { findSimulation } from '../../simulations/registry.js';
import type { Settings } from '../../store/settings.js';
import { liveState } from '../../store/step.js';
import { useInterval } from '../hooks/use-interval.js';
import type { AsideRun } from './aside-lines.js';

/** Milliseconds between two frames of a run that nobody steers, and ticks that it rests at its end before it starts again. */
const frame = 200;
const rest = 15;

/** The run beside a step: null where the lesson has shown none yet, or there is no room for one. */
export function useAsideRun(
  lesson: Lesson | undefined,
  step: number,
  progress: Progress,
  { settings, isShown }: { readonly settings: Settings; readonly isShown: boolean },
): AsideRun | null {
  const found = lesson === undefined ? null : latestRun(lesson, step, progress);
  const embed = found?.embed ?? null;
  const start = useMemo(() => (embed === null ? null : openRun(embed)), [embed]);
  const [at, setAt] = useState<{ readonly of: Playback; readonly now: Playback; readonly resting: number } | null>(
    null,
  );
  const isReady = found !== null && !found.isDone;
  const isStill = settings.motion === 'reduced';
  const now = at !== null && at.of === start ? at : start === null ? null : { of: start, now: start, resting: 0 };
  const isPlaying = isShown && now !== null && !isReady && !isStill;
  useInterval(() => now !== null && setAt(tick(now)), isPlaying ? frame : null);
  const still = useMemo(
    () => (start === null || !isStill || isReady ? null : playback(start, { type: 'finish' })),
    [start, isStill, isReady],
  );
  if (now === null || !isShown) return null;
  return { playback: still ?? now.now, isReady };
}

function tick({ of, now, resting }: { readonly of: Playback; readonly now: Playback; readonly resting: number }) {
  if (ended(now)) {
    return resting < rest ? { of, now, resting: resting + 1 } : { of, now: of, resting: 0 };
  }
  const playing = now.playing ? now : playback(now, { type: 'toggle' });
  return { of, now: playback(playing, { type: 'tick', milliseconds: frame }), resting: 0 };
}

/** The run of this step, or the last one before it. */
function latestRun(
  lesson: Lesson,
  step: number,
  progress: Progress,
): { readonly embed: SimulationEmbed; readonly isDone: boolean } | null {
  for (let index = step; index >= 0; index--) {
    const blocks = lesson.steps[index]?.blocks ?? [];
    const runs = blocks.flatMap((block) => (block.kind === 'simulation' ? [block] : []));
    // Of several, the first that is still to be run, so that none is shown before its guess.
    const open = runs.find((block) => !liveState(lesson, block, progress).done);
    const block = open ?? runs.at(-1);
    if (block !== undefined) return { embed: block.embed, isDone: open === undefined };
  }
  return null;
}

function openRun({ simulation: id, scenario, set }: SimulationEmbed): Playback | null {
  const simulation = findSimulation(id);
  if (simulation === undefined) return null;
  try {
    return open(plan(simulation, { scenario, set, seed: 1 }));
  } catch {
    return null;
  }
}
