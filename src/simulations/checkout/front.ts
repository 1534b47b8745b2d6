import { path, type Step } from './flow.js';
import type { CheckoutKnobs } from './knobs.js';
import type { Order } from './order.js';
import type { Services } from './services.js';

/** What the path asks of the world around it. */
export interface Ports {
  /** Calls `stepEnds` for this order after some seconds. */
  after(at: number, seconds: number, order: Order): void;
  /** All steps on the path are done. */
  through(at: number, order: Order): void;
  /** A step failed, by its outcome. The thread is free. */
  failed(at: number, order: Order, step: Step): void;
  /** The process died after a step that had succeeded. The thread is free, and nobody answers the customer. */
  crashed(at: number, order: Order, step: Step): void;
}

/**
 * The path: what happens while the customer waits. An order holds one of the shop's threads from its first step to the
 * reply; product pages use the same threads. The bulkhead lets only so many of them wait for the bank.
 */
export class Front {
  readonly steps: readonly Step[];
  /** By index of the step: orders at it now. */
  readonly at: number[];
  readonly #knobs: CheckoutKnobs;
  readonly #services: Services;
  readonly #ports: Ports;
  /** Threads in use. */
  busy = 0;

  constructor(knobs: CheckoutKnobs, services: Services, ports: Ports) {
    this.#knobs = knobs;
    this.#services = services;
    this.#ports = ports;
    this.steps = path(knobs);
    this.at = this.steps.map(() => 0);
  }

  get full(): boolean {
    return this.busy >= this.#knobs.threads;
  }

  /** An order enters, if there is a thread for it. */
  enter(at: number, order: Order): boolean {
    if (this.full) return false;
    this.busy += 1;
    order.step = 0;
    order.since = at;
    order.onPath = true;
    this.#begin(at, order);
    return true;
  }

  /** The call that an order waited for is over. */
  stepEnds(at: number, order: Order): void {
    const step = this.#step(order);
    this.#move(order, -1);
    if (order.outcome !== 'ok') {
      this.#leave(at, order, step);
      return;
    }
    if (step === 'charge') order.paid = true;
    if (this.#dies(order, step)) {
      order.crashed = true;
      this.#free(order);
      this.#ports.crashed(at, order, step);
      return;
    }
    order.step += 1;
    if (order.step < this.steps.length) this.#begin(at, order);
    else {
      this.#free(order);
      this.#ports.through(at, order);
    }
  }

  #begin(at: number, order: Order): void {
    const step = this.#step(order);
    const { bulkhead } = this.#knobs;
    if (step === 'charge' && bulkhead > 0 && (this.at[order.step] ?? 0) >= bulkhead) {
      order.outcome = 'busy';
      this.#leave(at, order, step);
      return;
    }
    order.stepSince = at;
    this.#move(order, 1);
    const call = this.#services.call(step, order, at);
    if (call === null) return;
    order.outcome = call.outcome;
    this.#ports.after(at, call.seconds, order);
  }

  #dies({ number, crashed }: Order, step: Step): boolean {
    const { crashAfter, crashEvery } = this.#knobs;
    return step === crashAfter && !crashed && (number + 1) % crashEvery === 0;
  }

  /** Whether a step comes no later on the path than another. */
  isDone(step: Step, by: Step): boolean {
    const index = this.steps.indexOf(step);
    return index >= 0 && index <= this.steps.indexOf(by);
  }

  #leave(at: number, order: Order, step: Step): void {
    this.#free(order);
    this.#ports.failed(at, order, step);
  }

  #free(order: Order): void {
    this.busy -= 1;
    order.onPath = false;
  }

  #move(order: Order, change: 1 | -1): void {
    this.at[order.step] = (this.at[order.step] ?? 0) + change;
  }

  #step(order: Order): Step {
    return this.steps[order.step] ?? 'validate';
  }
}
