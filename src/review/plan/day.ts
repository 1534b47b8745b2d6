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

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Mon 7 Dec", in English and without a locale: the same everywhere. */
export function sayDay(number: number): string {
  const date = new Date(number * day);
  return `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;
}

/** "Jan" for the month of a day. */
export function monthOf(number: number): string {
  return months[new Date(number * day).getUTCMonth()] ?? '';
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (new Date(number * day).getUTCDay() + 6) % 7;
}
