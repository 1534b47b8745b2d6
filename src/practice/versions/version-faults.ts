import { nextPlace, snap } from '../../text/graphemes.js';

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
    return [
      {
        at: first.start + 1,
        message: isLast ? 'the three numbers are missing' : 'the three numbers before it are missing',
      },
    ];
  }
  const [fourth] = numbers.slice(3);
  // "1." breaks off behind a dot: what follows the dot is as missing as what follows that.
  const given = fourth === undefined && numbers.at(-1)?.text === '' ? numbers.slice(0, -1) : numbers.slice(0, 3);
  const faults = given.flatMap((number, index) => faultOfNumber(number, coreNames[index] ?? 'patch') ?? []);
  if (fourth !== undefined) {
    const message = 'a fourth number; a version has three, and what follows them needs a - or a +';
    return [...faults, { at: fourth.start, message }];
  }
  const missing = coreNames.slice(given.length);
  if (missing.length === 0) return faults;
  const what = missing.length === 1 ? `the ${missing[0]} is missing` : `the ${missing.join(' and the ')} are missing`;
  return [...faults, { at: (numbers.at(-1)?.end ?? 0) + 1, message: `${what}, and a 0 must be written too` }];
}

function faultOfNumber({ text, start }: Piece, name: string): Fault | null {
  if (text === '') return { at: start + 1, message: `the ${name} is missing, and a 0 must be written too` };
  const odd = text.search(/\D/);
  if (odd === 0 && text[0] === 'v') return { at: start + 1, message: 'a second v; one is dropped, two are not' };
  if (odd === 0 && text[0] === '=') return { at: start + 1, message: 'an = belongs to a range, not to a version' };
  if (odd !== -1)
    return {
      at: start + odd + 1,
      message: `${named(text, odd)} in the ${name}, which is a plain number${wantsDash(text, name)}`,
    };
  if (text.length > 1 && text.startsWith('0')) {
    return { at: start + 1, message: `a leading zero in the ${name}: write ${Number(text)} and not ${text}` };
  }
  if (Number(text) > greatest)
    return { at: start + 1, message: `the ${name} is larger than ${greatest}, which semver refuses` };
  return null;
}

/** "1.0.0alpha": somebody forgot the dash. */
function wantsDash(text: string, name: string): string {
  return name === 'patch' && /^\d+[A-Za-z_]/.test(text) ? '; a pre-release begins with a -' : '';
}

/** What is wrong with the fields of a tail. Only a pre-release is compared, so only there are leading zeros refused. */
export function faultsOfFields(fields: readonly Piece[], part: 'pre-release' | 'build'): Fault[] {
  return fields.flatMap(({ text, start }): Fault[] => {
    if (text === '') {
      const message =
        fields.length === 1
          ? `the ${part} is empty after its ${part === 'build' ? '+' : '-'}`
          : `an empty field in the ${part}`;
      return [{ at: start + 1, message }];
    }
    const odd = text.search(/[^0-9A-Za-z-]/);
    if (odd !== -1) {
      if (text[odd] === '+') return [{ at: start + odd + 1, message: 'a second +; a version has one build part' }];
      return [
        {
          at: start + odd + 1,
          message: `${named(text, odd)} in the ${part}; it takes letters, digits and hyphens only`,
        },
      ];
    }
    if (part === 'pre-release' && /^0\d+$/.test(text)) {
      return [
        {
          at: start + 1,
          message: `a leading zero in a numeric pre-release identifier: ${text} should be ${Number(text)}`,
        },
      ];
    }
    return [];
  });
}

export function faultsOfWhole(text: string): Fault[] {
  if (text.length <= longestVersion) return [];
  return [{ at: longestVersion + 1, message: `longer than ${longestVersion} characters, which semver refuses` }];
}

/** What stands at this place, as people see it: never half a character. */
function named(text: string, place: number): string {
  const sign = text.slice(snap(text, place), nextPlace(text, place));
  if (sign === ' ') return 'a space';
  if (sign === '_') return 'an underscore';
  if (/[A-Za-z]/.test(sign)) return `the letter ${sign}`;
  return `the character ${sign}`;
}
