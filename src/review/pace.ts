import type { Progress } from '../progress/fold.js';

/** Seconds that a question or card takes, with reading what comes of it, for someone of whom nothing is known. */
const usualSeconds = 24;

/** Seconds for the explanation, which is read after the answer. */
const reading = 10;

/** So many of the newest answers say how fast somebody is; fewer than the least say nothing. */
const newest = 60;
const least = 5;

/** An answer that took longer had a pause in it, in seconds. */
const longest = 120;

/** Seconds that one thing of a review takes this learner: the median of their newest answers, and the reading after it. */
export function secondsEach(progress: Progress): number {
  const timed = Object.values(progress.answers)
    .flat()
    .flatMap(({ at, ms }) => (ms === undefined || ms > longest * 1000 ? [] : [{ at, seconds: Math.max(0, ms) / 1000 }]))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, newest)
    .map(({ seconds }) => seconds)
    .sort((a, b) => a - b);
  const median = timed[Math.floor(timed.length / 2)];
  return median === undefined || timed.length < least ? usualSeconds : median + reading;
}

/** How long so many things take, in whole minutes: none for nothing, else at least one. */
export function minutesFor(count: number, seconds: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((count * seconds) / 60));
}

/** How many things there is time for in so many minutes: at least one, or a review would never begin. */
export function countWithin(minutes: number, seconds: number): number {
  return Math.max(1, Math.floor((minutes * 60) / seconds));
}
