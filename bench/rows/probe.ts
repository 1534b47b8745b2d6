/** Something to be measured: the program, a version of it, or what it is held against. */
export interface Contender {
  /** The command that starts it, and its first arguments: a Node, and a script. */
  readonly command: readonly [file: string, ...args: string[]];
}

export interface Row {
  readonly title: string;
  readonly unit: string;
  /** What the program is held against, in a few words. */
  readonly peer: string;
}

/**
 * One turn of measuring, for one row of the table or several that come of the same turn. Less is better in each. A turn
 * of the program and one of its peer follow each other, so that a busy machine is busy for both.
 */
export interface Probe {
  readonly rows: readonly Row[];
  /** How many turns of each. */
  readonly turns: number;
  /** The values for the rows, in their order. */
  ours(program: Contender): Promise<readonly number[]>;
  peer(): Promise<readonly number[]>;
}
