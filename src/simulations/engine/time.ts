/** The grid that simulated time lies on: 2⁻³⁰ s, a little under a nanosecond. */
const grid = 1073741824;
/** A power of two, so that multiplying by it is the same as dividing, and faster. */
const step = 1 / grid;
/**
 * The greatest number below a half. Added to it before it is cut, a number ≥ 0 comes out as `Math.round` makes it, to the bit:
 * but that decides by a branch which no processor can foresee, and takes a tenth of a run.
 */
const half = 0.49999999999999994;

/**
 * A time or duration in seconds, moved to the grid. Sums of such times are exact in a double (up to 97 days; beyond that
 * the grid coarsens), so events that ought to be simultaneous compare equal and their order is decided by rank.
 */
export function snap(seconds: number): number {
  return Math.floor(seconds * grid + half) * step;
}
