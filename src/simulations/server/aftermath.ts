import type { Tell } from '../engine/simulation.js';
import type { Health } from './health.js';

/** Seconds after the end of what has hit a system at which it is told that it is still down. */
const looks = [15, 60, 180, 420];

/** What is said of a system that is still down so many seconds after, and of one that has recovered after so many. */
export interface Words {
  down(seconds: number): string;
  well(seconds: number): string;
}

/** Tells how a system comes back after something has hit it, or does not: as a part of a narrator, which looks in when it is due. */
export class Aftermath {
  readonly #from: number;
  readonly #health: Health;
  readonly #tell: Tell;
  readonly #words: Words;
  #second = 0;
  #told = false;

  /** `from`: when it has stopped hitting; Infinity where nothing hits. */
  constructor(from: number, health: Health, tell: Tell, words: Words) {
    this.#from = Math.ceil(from);
    this.#health = health;
    this.#tell = tell;
    this.#words = words;
  }

  /** Each second until it is over. */
  get due(): number {
    return this.#told ? Number.POSITIVE_INFINITY : this.#from + this.#second + 1;
  }

  lookIn(before: number): void {
    for (let at = this.due; at < before; at = this.due) {
      this.#second += 1;
      const recovered = this.#health.recoverySeconds(at);
      this.#told = recovered !== null;
      if (recovered !== null) this.#tell(at, this.#words.well(recovered));
      else if (looks.includes(this.#second)) this.#tell(at, this.#words.down(this.#second));
    }
  }
}
