/** What was compared with what, and how it went: a row of the table. */
export interface Check {
  readonly what: string;
  readonly against: string;
  /** Figures compared. */
  readonly figures: number;
  /** How many of them agree. */
  readonly agree: number;
  /** What agreeing means, and what was furthest off. */
  readonly how: string;
}

/** A check of figures that have to be equal. */
export function exactly(
  what: string,
  against: string,
  pairs: readonly (readonly [name: string, ours: number, theirs: number])[],
): Check {
  const wrong = pairs.filter(([, ours, theirs]) => ours !== theirs);
  const [first] = wrong;
  const how = first === undefined ? 'exactly' : `exactly; ${first[0]}: ${first[1]}, not ${first[2]}`;
  return { what, against, figures: pairs.length, agree: pairs.length - wrong.length, how };
}

/** The checks as a Markdown table. */
export function table(checks: readonly Check[]): string[] {
  return [
    '| what | against | figures | agree | how |',
    '|---|---|--:|--:|---|',
    ...checks.map(
      ({ what, against, figures, agree, how }) =>
        `| ${[what, against, figures.toLocaleString('en'), agree.toLocaleString('en'), how].join(' | ')} |`,
    ),
  ];
}
