/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

/** "1,400", "1.400", "1400": a number as a language writes it, with two decimals at most. */
export function inDigits(value: number, tag: string): string {
  // Written alike everywhere, and nearly all that is counted.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  let formatter = formatters.get(tag);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    formatters.set(tag, formatter);
  }
  return formatter.format(value);
}
