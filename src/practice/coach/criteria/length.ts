import type { Criterion, Met } from './criterion.js';

/** Words of an answer: what has a letter or a digit in it. */
export function countWords(answer: string): number {
  return answer.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
}

/** 60 to 260 words are 25 to 105 seconds. */
function met(words: number): Met {
  if (words >= 60 && words <= 260) return 1;
  return words >= 40 && words <= 330 ? 0.5 : 0;
}

export const length: Criterion = {
  id: 'c-len',
  what: 'a length that can be listened to, 60 to 260 words',
  step: 'Bring it to between 60 and 260 words: half a minute to a minute and three quarters.',
  find: ({ answer }) => ({ met: met(countWords(answer)), passages: [] }),
};
