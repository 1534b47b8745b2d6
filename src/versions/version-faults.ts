import { nextPlace, snap } from '../text/graphemes.js';

/** A piece of the text and where it begins and ends. Offsets from 0 in UTF-16 units, `end` excluded. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Something wrong, in a sentence without its place. */
export interface Fault {
  /** The offset of what is wrong, from 1. */
  readonly at: number;
  readonly message: string;
}

const coreNames = ['major', 'minor', 'patch'] as const;

/** What npm's `semver` accepts at most: characters in all, and the greatest number of a core. */
const longestVersion = 256;
const greatest = Number.MAX_SAFE_INTEGER;

/** What is wrong with the numbers before the tails. `isLast`: nothing follows them. */
export function faultsOfCore(numbers: readonly Piece[], isLast: boolean): Fault[] {
  const [first] = numbers;
  if (numbers.length === 1 && first?.text === '') {
    return [fault(first.start, `the three numbers ${isLast ? 'are missing' : 'before it are missing'}`)];
  }
  const [fourth] = numbers.slice(3);
  // "1." breaks off behind a dot: what follows the dot is as missing as what follows that.
  const given = fourth === undefined && numbers.at(-1)?.text === '' ? numbers.slice(0, -1) : numbers.slice(0, 3);
  const faults = given.flatMap((number, index) => faultsOfNumber(number, coreNames[index] ?? 'patch'));
  if (fourth !== undefined) {
    const message = 'a fourth number; a version has three, and what follows them needs a - or a +';
    return [...faults, fault(fourth.start - 1, message)];
  }
  const missing = coreNames.slice(given.length);
  if (missing.length === 0) return faults;
  const what = missing.length === 1 ? `the ${missing[0]} is missing` : `the ${missing.join(' and the ')} are missing`;
  return [...faults, fault(numbers.at(-1)?.end ?? 0, `${what}, and a 0 must be written too`)];
}

function faultsOfNumber({ text, start }: Piece, name: string): Fault[] {
  const odd = text.search(/\D/);
  const wantsDash = name === 'patch' && /^\d+[A-Za-z_]/.test(text) ? '; a pre-release begins with a -' : '';
  return firstOf(start + Math.max(0, odd), [
    [text === '', `the ${name} is missing, and a 0 must be written too`],
    [text.startsWith('v'), 'a second v; one is dropped, two are not'],
    [text.startsWith('='), 'an = belongs to a range, not to a version'],
    [odd !== -1, `${named(text, odd)} in the ${name}, which is a plain number${wantsDash}`],
    [/^0\d/.test(text), `a leading zero in the ${name}: write ${Number(text)} and not ${text}`],
    [Number(text) > greatest, `the ${name} is larger than ${greatest}, which semver refuses`],
  ]);
}

/** What is wrong with the fields of a tail. Only a pre-release is compared, so only there are leading zeros refused. */
export function faultsOfFields(fields: readonly Piece[], part: 'pre-release' | 'build'): Fault[] {
  const empty =
    fields.length > 1
      ? `an empty field in the ${part}`
      : `the ${part} is empty after its ${part === 'build' ? '+' : '-'}`;
  return fields.flatMap(({ text, start }) => {
    const odd = text.search(/[^0-9A-Za-z-]/);
    const zero = `a leading zero in a numeric pre-release identifier: ${text} should be ${Number(text)}`;
    return firstOf(start + Math.max(0, odd), [
      [text === '', empty],
      [text[odd] === '+', 'a second +; a version has one build part'],
      [odd !== -1, `${named(text, odd)} in the ${part}; it takes letters, digits and hyphens only`],
      [part === 'pre-release' && /^0\d+$/.test(text), zero],
    ]);
  });
}

export function faultsOfWhole(text: string): Fault[] {
  const message = `longer than ${longestVersion} characters, which semver refuses`;
  return firstOf(longestVersion, [[text.length > longestVersion, message]]);
}

/** The fault at an offset: the first of these that is the case, if any. */
function firstOf(offset: number, faults: readonly (readonly [isSo: boolean, message: string])[]): Fault[] {
  return faults
    .filter(([isSo]) => isSo)
    .slice(0, 1)
    .map(([, message]) => fault(offset, message));
}

function fault(offset: number, message: string): Fault {
  return { at: offset + 1, message };
}

/** What stands at this place, as people see it: never half a character. */
function named(text: string, place: number): string {
  const sign = text.slice(snap(text, place), nextPlace(text, place));
  if (sign === ' ') return 'a space';
  if (sign === '_') return 'an underscore';
  return /[A-Za-z]/.test(sign) ? `the letter ${sign}` : `the character ${sign}`;
}
