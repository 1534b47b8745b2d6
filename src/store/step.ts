import type { Block } from '../course/block.js';
import type { Lesson, Step } from '../course/lesson.js';
import { type Predicted, type Progress, runKey } from '../progress/fold.js';
import type { LiveBlock } from '../text/typeset.js';
import { aboutRun, goalName } from './simulating.js';

/** What the learner has done with a live block of a step. */
export interface LiveState {
  readonly block: LiveBlock;
  readonly done: boolean;
  readonly prediction: Predicted | null;
  /** The newest answer to a question that counts. */
  readonly right: boolean | null;
}

/** The name of a prediction about a run, as it stands in the journal. */
export function predictionAbout(block: LiveBlock): string | null {
  if (block.kind === 'question') return block.predict ? block.use : null;
  if (block.kind === 'practice' || block.embed.predict === undefined) return null;
  return aboutRun(block.embed, block.embed.predict);
}

export function liveState(lesson: Lesson, block: LiveBlock, progress: Progress): LiveState {
  const about = predictionAbout(block);
  const prediction = about === null ? null : (progress.predictions[`${lesson.id}:${about}`] ?? null);
  if (about !== null) return { block, done: prediction !== null, prediction, right: null };
  switch (block.kind) {
    case 'question': {
      const last = progress.answers[block.use]?.at(-1);
      return { block, done: last !== undefined, prediction, right: last?.correct ?? null };
    }
    case 'simulation': {
      const run = runKey(lesson.id, block.embed.simulation, block.embed.scenario);
      const { goal } = block.embed;
      // Another run of the same scenario does not count: a goal is reached by who tries for it.
      const done = goal === undefined ? progress.runs[run] : progress.goals[`${run} ${goalName(goal)}`];
      return { block, done: done !== undefined, prediction, right: null };
    }
    case 'practice':
      return { block, done: progress.practices[block.use] !== undefined, prediction, right: null };
  }
}

export function isLive(block: Block): block is LiveBlock {
  return block.kind === 'simulation' || block.kind === 'question' || block.kind === 'practice';
}

/** Whether what follows would give away what the block asks for. */
function holdsBack(block: LiveBlock): boolean {
  return predictionAbout(block) !== null || (block.kind === 'simulation' && block.embed.goal !== undefined);
}

export interface StepView {
  /** The blocks to show: up to a prediction or a goal that is still to be tried, because what follows would give it away. */
  readonly blocks: readonly Block[];
  readonly hidden: boolean;
  readonly live: readonly LiveState[];
  /** What enter does when everything has been read: the first thing not done yet. */
  readonly todo: LiveState | null;
}

export function viewStep(lesson: Lesson, step: Step, progress: Progress): StepView {
  const states = new Map<Block, LiveState>();
  for (const block of step.blocks) if (isLive(block)) states.set(block, liveState(lesson, block, progress));
  const gate = step.blocks.findIndex((block) => {
    const state = states.get(block);
    return state !== undefined && !state.done && holdsBack(state.block);
  });
  const blocks = gate === -1 ? step.blocks : step.blocks.slice(0, gate + 1);
  const live = blocks.flatMap((block) => states.get(block) ?? []);
  return {
    blocks,
    hidden: gate !== -1 && gate < step.blocks.length - 1,
    live,
    todo: live.find(({ done }) => !done) ?? null,
  };
}
