/** The versions of one story: for a recruiter's screen, a hiring manager, a panel that digs. */
export interface Length {
  readonly id: '30s' | '90s' | '3min';
  readonly name: string;
  readonly seconds: number;
  /** What has to be in it. */
  readonly keep: string;
}

export const lengths: readonly Length[] = [
  {
    id: '30s',
    name: '30 seconds',
    seconds: 30,
    keep: 'One sentence of setting, your one decision, the result with its number.',
  },
  {
    id: '90s',
    name: '90 seconds',
    seconds: 90,
    keep: 'A quarter for the setting, half for what you did and why, a quarter for the end.',
  },
  {
    id: '3min',
    name: '3 minutes',
    seconds: 180,
    keep: 'All of it: what you dropped and who agreed, what went wrong, what you changed.',
  },
];

/** How an answer sits in its time: from three quarters of it to a tenth above is a fit. */
export function fit(length: Length, speakingSeconds: number): string {
  const over = speakingSeconds - length.seconds;
  if (over > length.seconds * 0.1) return `${over} s too long for ${length.name}; cut setting first, never the end`;
  if (speakingSeconds < length.seconds * 0.75)
    return `${-over} s to spare in ${length.name}; add what you decided and why`;
  return `it fits ${length.name}`;
}

/** The key under which drafts and answers of a version are kept; the plain question's own id for the whole answer. */
export function draftKey(question: string, length: Length | null): string {
  return length === null ? question : `${question}/${length.id}`;
}
