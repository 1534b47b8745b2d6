import type { Stream } from '../engine/streams.js';

/** Where the sizes of objects come from: all alike, drawn for each key, or the second word of a line of the trace. */
export const spreads = ['one', 'uniform', 'lognormal', 'trace'] as const;

export type Spread = (typeof spreads)[number];

/** Coefficient of variation of lognormal sizes: a few objects are many times as large as most. */
const variation = 2;

/** The size of each key in whole bytes, 1 or more: uniform from 1 to 2 × mean − 1, or lognormal with this mean. */
export function drawnSizes(spread: Spread, keys: number, mean: number, stream: Stream): Float64Array {
  const draw = {
    one: () => 1,
    trace: () => 1,
    uniform: () => 1 + stream.below(2 * mean - 1),
    lognormal: () => Math.max(1, Math.round(stream.lognormal(mean, variation))),
  }[spread];
  return new Float64Array(keys).map(draw);
}
