/** Whether something was done: `real` is told as a fact of the past, `habit` as what one does, `wish` as what one would, should or wanted to do, `denied` as what was not. */
export type Mood = 'real' | 'habit' | 'wish' | 'denied';

/** Who does it: the speaker, the speaker with others, someone else, or nobody that is named. */
export type Subject = 'i' | 'we' | 'other' | 'none';

/** A word or a mark of punctuation, and where it stands in the answer. */
export interface Token {
  /** Lower case, contractions spelled out, slips of the keyboard mended. */
  readonly word: string;
  /** Compromise's tags; empty for punctuation. */
  readonly tags: ReadonlySet<string>;
  /** Offsets in the answer as the learner wrote it. */
  readonly start: number;
  readonly end: number;
  /** Index of its sentence. */
  readonly sentence: number;
}
