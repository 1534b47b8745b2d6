const day = 86_400_000;

/** "comes back tomorrow", "comes back in 4 days", "comes back in 3 months". Both times in milliseconds since 1970. */
export function comesBack(due: number, now: number, subject = 'This one'): string {
  return `${subject} comes back ${inTime(due - now)}.`;
}

/** A stretch of time ahead, as people say it. */
export function inTime(milliseconds: number): string {
  const days = Math.round(milliseconds / day);
  if (days <= 0) return milliseconds <= 0 ? 'now' : 'later today';
  if (days === 1) return 'tomorrow';
  if (days < 45) return `in ${days} days`;
  const months = Math.round(days / 30);
  return months < 18 ? `in ${months} months` : `in ${Math.round(days / 365)} years`;
}
