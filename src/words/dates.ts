import { spokenTag } from './phrase.js';

const day = 86_400_000;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Mon 7 Dec", "Mo., 7. Dez.", "lun, 7 dic": a day, counted from 1970, in the language that is spoken. */
export function dayInWords(number: number): string {
  const date = new Date(number * day);
  // English is said without a locale: the same everywhere, and the months' names are all of one width.
  if (spokenTag() === 'en')
    return `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;
  return formatted(date, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Jan" for the month of a day. */
export function monthInWords(number: number): string {
  const date = new Date(number * day);
  return spokenTag() === 'en' ? (months[date.getUTCMonth()] ?? '') : formatted(date, { month: 'short' });
}

/** "Mon" for a day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayInWords(weekday: number): string {
  if (spokenTag() === 'en') return weekdays[(weekday + 1) % 7] ?? '';
  // The fifth day of 1970 was a Monday.
  return formatted(new Date((4 + weekday) * day), { weekday: 'short' });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatted(date: Date, options: Intl.DateTimeFormatOptions): string {
  const key = `${spokenTag()} ${Object.keys(options).join(' ')}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(spokenTag(), { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(date);
}
