import type { Tone } from './line.js';

export interface Curve {
  /** Samples in equal distances from the start on, as many as were taken so far; NaN where there was no value. */
  readonly values: readonly number[];
  /** How many samples lie before the cursor; the others were seen before time was turned back, and are drawn faintly. */
  readonly passed: number;
  /** How many samples the whole time axis would have. */
  readonly slots: number;
  readonly tone: Tone;
}

/** A value that curves are held against, from side to side. */
export interface Level {
  readonly value: number;
  readonly tone: Tone;
  readonly glyph: string;
}

/** An instant that curves are held against, from top to bottom; `at` in units of the time axis. */
export interface Flag {
  readonly at: number;
  readonly tone: Tone;
  readonly glyph: string;
}

export interface Plot {
  readonly curves: readonly Curve[];
  /** The greatest value that is to be expected, above 0; the axis ends at the tick at or above it. */
  readonly most: number;
  /** Whether values are whole numbers. */
  readonly whole: boolean;
  /** Whether values are shares from 0 to 1, shown as percentages. */
  readonly share: boolean;
  /** Where the time axis ends. */
  readonly until: number;
  /** Where the cursor stands on the time axis; null where there is none, and the axis counts something else. */
  readonly at: number | null;
  /** Instants at which something was told. */
  readonly marks: readonly number[];
  readonly levels: readonly Level[];
  readonly flags: readonly Flag[];
  /** The unit of the time axis, for its last label. */
  readonly unit: string;
}
