import type { Narrator, Tell } from '../engine/simulation.js';
import type { InterleavingEvent } from './events.js';
import type { InterleavingModel } from './model.js';

/** Tells every move, and when both actors are done how it ended and whether the rule was kept. */
export class InterleavingNarrator implements Narrator<InterleavingEvent> {
  readonly #model: InterleavingModel;
  readonly #tell: Tell;

  constructor(model: InterleavingModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
  }

  hear(at: number, { subject, sentence }: InterleavingEvent): void {
    this.#tell(at, sentence);
    if (subject === this.#model.acted) this.#judge(at);
  }

  #judge(at: number): void {
    const { world, scene, breaks, order } = this.#model;
    this.#tell(at, world.ending());
    this.#tell(at, `${breaks[order] ? 'Broken' : 'Kept'}: ${scene.invariant}.`);
  }
}
