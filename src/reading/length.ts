/** Words of an answer: what has a letter or a digit in it. */
export function countWords(answer: string): number {
  return answer.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
}

/** Seconds that it takes to say, at 150 words a minute. */
export function speakingSeconds(words: number): number {
  return Math.round((words / 150) * 60);
}

/** 60 to 260 words are 24 to 104 seconds. */
export function fitsLength(words: number): boolean {
  return words >= 60 && words <= 260;
}
