/** The steps of an axis that people read without thinking: 1, 2 or 5 times a power of ten. */

export interface Scale {
  /** The value at the top: a whole number of steps, at or above what was asked for. */
  readonly top: number;
  /** From one tick to the next. */
  readonly step: number;
}

/**
 * An axis from an honest zero to at least `most`, with at most `ticks` steps (1 or more). `whole`: nothing lies between two
 * whole numbers (messages, threads), so no tick does either.
 */
export function scaleTo(most: number, ticks: number, whole = false): Scale {
  const wanted = most > 0 && Number.isFinite(most) ? most : 1;
  const rough = wanted / Math.max(1, ticks);
  const decade = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * decade >= rough * (1 - 1e-9)) ?? 10;
  const step = tidy(whole ? Math.max(1, digit * decade) : digit * decade);
  return { top: tidy(Math.ceil((wanted / step) * (1 - 1e-9)) * step), step };
}

/** The ticks of an axis up to `end`, from 0, each a whole number of steps; at most `ticks` steps. */
export function ticksTo(end: number, ticks: number): readonly number[] {
  const { step } = scaleTo(end, ticks);
  const count = Math.floor((end / step) * (1 + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => tidy(index * step));
}

/** Sums of decimal steps without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
