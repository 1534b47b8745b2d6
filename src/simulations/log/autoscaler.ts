import { type LogKnobs, partitionCount } from './knobs.js';

/** How many consumers were wanted at a time. */
interface Wish {
  readonly at: number;
  readonly consumers: number;
}

/**
 * Decides how many consumers there should be: one for each `targetLag` records of lag, never fewer than there were at the
 * start and never more than partitions, because the rest could not work. More are started at once; fewer there are only when
 * none of the looks of the last `scaleDownSeconds` wanted more.
 * KEDA 2, Apache Kafka scaler (`lagThreshold`); Kubernetes, HorizontalPodAutoscaler, stabilisation window.
 */
export class Autoscaler {
  readonly #knobs: LogKnobs;
  #wishes: Wish[] = [];

  constructor(knobs: LogKnobs) {
    this.#knobs = knobs;
  }

  /** How many consumers there should be from now on, where there are `present` and this lag is seen. */
  look(at: number, lag: number, present: number): number {
    const { consumers: least, targetLag, scaleDownSeconds } = this.#knobs;
    const most = Math.max(least, partitionCount(this.#knobs));
    const consumers = Math.min(Math.max(Math.ceil(lag / targetLag), least), most);
    this.#wishes = [...this.#wishes.filter((wish) => wish.at > at - scaleDownSeconds), { at, consumers }];
    if (consumers >= present) return consumers;
    return Math.min(present, Math.max(...this.#wishes.map((wish) => wish.consumers)));
  }
}
