/** What the lab asks after free play; the ids, as the journal has them, are made of the places in these lists. */
export interface Challenge {
  readonly id: string;
  /** To paint part by part, or to judge: is it a version? */
  readonly kind: 'paint' | 'judge';
  readonly text: string;
}

/** Versions of which each has something that is easily taken for another part. */
const toPaint = `
  2.1.0-rc.2+sha.5114f85   1.0.0-alpha.1+1001   1.4.2+build-5.rc   3.0.0-0.3.7        10.2.33-beta.11
  0.9.0-x-y-z.1            1.0.0-alpha-1+001    4.2.0+2026.11.22   2.0.0-rc.1+exp.sha-1   0.0.7-next.0`;

/** Strings of which 1.0.0--, 1.0.0-0a and 1.0.0+001 are versions. */
const toJudge = `
  1.0       1.0.0-alpha..1   1.0.0--                  1.0.0-0a    1.0.0-alpha_1
  1.2.3.4   01.0.0           1.0.0-alpha+beta+gamma   1.0.0+001   1.0.0-01`;

const wordsOf = (list: string) => list.trim().split(/\s+/);

export const challenges: readonly Challenge[] = [
  ...wordsOf(toPaint).map((text, index): Challenge => ({ id: `paint-${index}`, kind: 'paint', text })),
  ...wordsOf(toJudge).map((text, index): Challenge => ({ id: `valid-${index}`, kind: 'judge', text })),
];
