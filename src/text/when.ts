import { phrase } from '../words/phrase.js';

const day = 86_400_000;

/** "comes back tomorrow", "comes back in 4 days", "comes back in 3 months". Both times in milliseconds since 1970. */
export function comesBack(due: number, now: number, subject: 'This one' | 'The first of them' = 'This one'): string {
  const when = inTime(due - now);
  return subject === 'This one'
    ? phrase('This one comes back {when}.', { when })
    : phrase('The first of them comes back {when}.', { when });
}

/** A stretch of time ahead, as people say it. */
export function inTime(milliseconds: number): string {
  const days = Math.round(milliseconds / day);
  if (days <= 0) return milliseconds <= 0 ? phrase('now') : phrase('later today');
  if (days === 1) return phrase('tomorrow');
  if (days < 45) return phrase('in {n} day|in {n} days', { n: days });
  const months = Math.round(days / 30);
  return months < 18
    ? phrase('in {n} month|in {n} months', { n: months })
    : phrase('in {n} year|in {n} years', { n: Math.round(days / 365) });
}
