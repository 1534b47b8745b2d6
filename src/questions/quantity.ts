/** A number as people write it, with what stands behind it. */
export interface Quantity {
  readonly value: number;
  /** "s", "%", "messages/s"; empty for a pure number. */
  readonly unit: string;
}

const spaces = '[\\s\\u00a0\\u2009\\u202f]';
const grouped = new RegExp(`^[1-9]\\d{0,2}(?:[,'’_]\\d{3}|${spaces}\\d{3})+(?:\\.\\d+)?`);
const continental = /^(?:[1-9]\d{0,2}(?:\.\d{3})+,\d+|\d+,\d+)(?![\d,])/;
const simple = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?/i;
const unitForm = /^[\p{L}%‰°µ/²³·€$£ -]{0,24}$/u;

/**
 * Reads "1,400", "1 400", "70 s", ".5", "62 %", "3,5", "1.400,5", "1/8", "$5". A comma before exactly three digits groups
 * thousands, as everywhere in this course; any other comma is a decimal one. Null for what is no number.
 */
export function readQuantity(written: string): Quantity | null {
  const text = written.trim().replace(/^[≈~=]\s*/, '');
  const [, sign = '', currency = '', rest = ''] = /^([-−–+]?)\s*([€$£]?)\s*(.*)$/u.exec(text) ?? [];
  const number = readNumber(rest);
  if (number === null) return null;
  const unit = rest.slice(number.length).trim() || currency;
  if (!unitForm.test(unit)) return null;
  const value = /^[-−–]$/.test(sign) ? -number.value : number.value;
  return { value, unit };
}

function readNumber(text: string): { readonly value: number; readonly length: number } | null {
  const fraction = new RegExp(`^(\\d+)${spaces}?/${spaces}?(\\d+)`).exec(text);
  if (fraction !== null && Number(fraction[2]) !== 0) {
    return { value: Number(fraction[1]) / Number(fraction[2]), length: fraction[0].length };
  }
  const thousands = grouped.exec(text)?.[0];
  if (thousands !== undefined && !/^[\d,]/.test(text.slice(thousands.length))) {
    return { value: Number(thousands.replace(/[^\d.]/g, '')), length: thousands.length };
  }
  const decimal = continental.exec(text)?.[0];
  if (decimal !== undefined) {
    return { value: Number(decimal.replaceAll('.', '').replace(',', '.')), length: decimal.length };
  }
  const digits = simple.exec(text)?.[0];
  if (digits === undefined || /^[\d.,]/.test(text.slice(digits.length))) return null;
  return { value: Number(digits), length: digits.length };
}

/** How many seconds a unit of time has. */
const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86400, weeks: 604800 };

const otherNames: Readonly<Record<string, string>> = {
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  millisecond: 'ms',
  milliseconds: 'ms',
  minute: 'min',
  minutes: 'min',
  mins: 'min',
  m: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  day: 'd',
  days: 'd',
  week: 'weeks',
  percent: '%',
};

function unitName(unit: string): string {
  const name = unit.trim().toLowerCase();
  return Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name;
}

const secondsIn = (unit: string): number | null => (Object.hasOwn(seconds, unit) ? (seconds[unit] ?? null) : null);

/**
 * The value of a quantity in another unit: 2 min is 120 s, 62 % is 0.62. A quantity without a unit is taken to be in it
 * already, and a unit that only names what is counted is not held against anyone. Null when the units do not go together.
 */
export function valueIn({ value, unit }: Quantity, wanted: string): number | null {
  const from = unitName(unit);
  const to = unitName(wanted);
  if (from === '' || from === to) return value;
  if (from === '%') return to === '' ? value / 100 : null;
  const factor = secondsIn(from);
  const divisor = secondsIn(to);
  if (divisor !== null) return factor === null ? null : (value * factor) / divisor;
  if (to === '%') return null;
  return factor === null ? value : null;
}
