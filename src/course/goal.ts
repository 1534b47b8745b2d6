type Case = Readonly<Record<string, string | number>>;

/** Something to reach in a run: a metric on one side of a number. */
export interface Goal {
  readonly metric: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly hint?: string;
  /**
   * Knobs that the goal turns itself, to each of these values in turn: all have to reach it. So a trouble cannot be got rid of
   * by switching it off, nor by looking at its mildest kind.
   */
  readonly under?: Readonly<Record<string, readonly (string | number)[]>>;
}

/** Every setting under which a goal is judged: each value of each knob with each of the others; one that sets nothing without `under`. */
export function casesOf({ under = {} }: Goal): readonly Case[] {
  return Object.entries(under).reduce<readonly Case[]>(
    (cases, [knob, values]) => cases.flatMap((set) => values.map((value) => ({ ...set, [knob]: value }))),
    [{}],
  );
}

/** Whether a measured value is on the goal's side; not where there is none. */
export function reaches({ atMost, atLeast }: Goal, value: number | null): boolean {
  return (
    value !== null && value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY)
  );
}
