import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { type InterleavingEvent, kindOf } from './events.js';
import { type InterleavingKnobs, sceneOf } from './knobs.js';
import type { Move, Scene, World } from './scene.js';

/** One order of a scene, a move each second. How many of the orders break the rule is found by playing them all. */
export class InterleavingModel implements Model {
  readonly scene: Scene;
  readonly order: number;
  readonly moves: readonly Move[];
  readonly world: World;
  /** For each order, whether it breaks the rule. */
  readonly breaks: readonly boolean[];
  made = 0;
  /** What the last move did. */
  sentence = '';
  /** Moves of the two actors; what follows is nobody's. */
  readonly acted: number;
  readonly #staysBroken: number;
  readonly #emit: Setting<InterleavingEvent>['emit'];

  constructor(knobs: InterleavingKnobs, { emit }: Setting<InterleavingEvent>) {
    this.scene = sceneOf(knobs);
    this.order = knobs.order;
    this.moves = this.scene.orders[knobs.order] ?? [];
    this.world = this.scene.begin();
    this.breaks = this.scene.orders.map((order) => endOf(this.scene, order.filter(byAnActor)).broken());
    this.#staysBroken = this.scene.orders.filter((order) => endOf(this.scene, order).broken()).length;
    this.acted = this.moves.filter(byAnActor).length;
    this.#emit = emit;
  }

  next(): number {
    return this.made < this.moves.length ? this.made + 1 : Number.POSITIVE_INFINITY;
  }

  step(): void {
    const move = this.moves[this.made];
    if (move === undefined) return;
    this.made += 1;
    this.sentence = this.world.move(move);
    this.#emit(this.made, { kind: kindOf[move.actor], subject: this.made, sentence: this.sentence });
  }

  /** Whether both actors are done. */
  get judged(): boolean {
    return this.made >= this.acted;
  }

  measure(): Metrics {
    return {
      interleavings: this.breaks.length,
      broken: this.breaks.filter(Boolean).length,
      thisOneBreaks: this.judged ? Number(this.breaks[this.order] ?? false) : null,
      staysBroken: this.#staysBroken,
    };
  }

  gauges(): readonly number[] {
    return [Number(this.world.broken())];
  }
}

function endOf(scene: Scene, moves: readonly Move[]): World {
  const world = scene.begin();
  for (const move of moves) world.move(move);
  return world;
}

function byAnActor(move: Move): boolean {
  return move.actor !== 2;
}
