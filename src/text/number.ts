/** Numbers for people, in the way of English: thousands in groups, a point before decimals. */

/** "1,400", "-3.1". `digits` decimals exactly; without it, two at most and no zeros at the end. */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '-∞' : '–';
  return rounded(digits ?? 2, digits ?? 0).format(value);
}

/** Every digit that means something, up to `significant` of them: "0.125", "1,234,567". */
export function formatExactly(value: number, significant = 15): string {
  return formatter(`${significant}`, { maximumSignificantDigits: significant }).format(value);
}

/** Making a formatter takes a hundred times as long as using it, and pictures are drawn many times a second. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', options);
  formatters.set(key, made);
  return made;
}

function rounded(most: number, least: number): Intl.NumberFormat {
  return formatter(`${most} ${least}`, {
    maximumFractionDigits: most,
    minimumFractionDigits: least,
    // What rounds to nothing is not less than nothing.
    signDisplay: 'negative',
  });
}

/**
 * A number with its unit: "70 s", "50/s", "1,400 messages", "1 message". The unit "%" says that the value is a share from 0 to 1:
 * 0.9 is shown as "90 %". A missing value is "–".
 */
export function formatQuantity(value: number | null, unit = '', digits?: number): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (unit === '%') return `${formatNumber(value * 100, digits)} %`;
  const number = formatNumber(value, digits);
  if (unit === '') return number;
  if (unit.startsWith('/')) return number + unit;
  return `${number} ${number === '1' ? singular(unit) : unit}`;
}

/** One of what a unit counts: "message" for messages; "s" and "ms" are no plurals. */
function singular(unit: string): string {
  return unit.length <= 3 ? unit : unit.replace(/ies$/, 'y').replace(/s$/, '');
}

/** Seconds for people, to two digits where they are few: "3.1 ms", "20 ms", "7.5 s", "70 s". */
export function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  const short = (value: number) => formatNumber(Number(value.toFixed(Math.abs(value) < 9.95 ? 1 : 0)));
  return size > 0 && size < 0.9995 ? `${short(seconds * 1000)} ms` : `${short(seconds)} s`;
}
