import type { Line } from '../../server/line.js';
import type { Request } from '../../server/request.js';

/** A server's line whose rule decides who is let in, who is thrown out and who comes next. */
export interface SheddingLine extends Line {
  /** Whoever waits, in the order in which they came. */
  waiting(): Iterable<Request>;
  /** Whether the rule now does what it does under load: serve the newest, shorten waits, throw out. */
  readonly isAlarmed: boolean;
}
