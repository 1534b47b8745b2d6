import type { KnobSettings } from '../../course/block.js';
import { stepsAtOnce } from '../../simulations/engine/playback.js';
import { ReplayBuffer } from '../../simulations/engine/replay-buffer.js';
import { plan } from '../../simulations/engine/run.js';
import type { Simulation } from '../../simulations/engine/simulation.js';
import type { Line } from '../../text/line.js';
import type { Size } from '../../text/size.js';

export interface StillRun {
  readonly simulation: Simulation;
  readonly scenario: string;
  readonly set?: KnobSettings;
  /** How far into the run, from 0 to 1. A long run is shown as far as it comes in one go. */
  readonly share: number;
}

/** A picture of a run that stands still, for a preview; nothing where it cannot be. */
export function stillPicture({ simulation, scenario, set, share }: StillRun, size: Size): readonly Line[] {
  try {
    const still = plan(simulation, { scenario, set, seed: 1 });
    const replay = new ReplayBuffer(still);
    const at = replay.seek(share * still.until, stepsAtOnce / 2);
    return replay.at(at).picture(size);
  } catch {
    return [];
  }
}
