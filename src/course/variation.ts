import type { Block } from './block.js';
import type { Formula } from './formula.js';

/** A number of a question that differs from one asking to the next: from, from + step … up to `to`. Earlier ones may be named. */
export interface Parameter {
  readonly name: string;
  readonly from: Formula;
  readonly to: Formula;
  readonly step: number;
}

/** How a question about a number is asked with others. Texts hold `{formulas}` where its numbers stand. */
export interface Variation {
  readonly parameters: readonly Parameter[];
  readonly answer: Formula;
  /** How far off an answer may be: a share of it, or a number of its unit. */
  readonly tolerance: { readonly share: number } | { readonly amount: number };
  readonly prompt: readonly Block[];
  readonly hint: readonly Block[];
  readonly explanation: readonly Block[];
  /** The ways that people really take, in the order of the question's list of wrong answers. */
  readonly mistakes: readonly { readonly way: Formula; readonly feedback: readonly Block[] }[];
  /** By the text between braces. */
  readonly formulas: Readonly<Record<string, Formula>>;
}
