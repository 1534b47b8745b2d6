const day = 86_400_000;

/** The number of a day that is written "2026-12-07"; null for one that is not in the calendar. Days are counted from 1970. */
export function readDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoDay(time / day) === text ? time / day : null;
}

/** "2026-12-07". */
export function isoDay(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (new Date(number * day).getUTCDay() + 6) % 7;
}
