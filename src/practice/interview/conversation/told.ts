import type { Wanted } from '../bank/bank.js';

/** A question that the interviewer asked behind the answer, and what the learner said to it. */
export interface Exchange {
  readonly probe: string;
  readonly reply: string;
}

/** All that an interviewer of one's own is told: the question, its rubric, and what was said so far. */
export interface Told {
  readonly question: {
    readonly text: string;
    readonly looksFor: string;
    readonly criteria: readonly Wanted[];
  };
  readonly answer: string;
  readonly exchanges: readonly Exchange[];
}

/** How often an interviewer asks behind an answer. */
export const mostProbes = 3;

/** Only what the learner said: what a quote must be from. */
export function wordsOf({ answer, exchanges }: Told): readonly string[] {
  return [answer, ...exchanges.map(({ reply }) => reply)];
}

/** The conversation in lines, as it is kept. */
export function transcript({ answer, exchanges }: Told): string {
  return [answer, ...exchanges.map(({ probe, reply }) => `They asked: ${probe}\n${reply === '' ? '…' : reply}`)].join(
    '\n\n',
  );
}
