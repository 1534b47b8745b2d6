/** What the words of a simple range mean, for someone who reads `^0.2.3` and wonders which number is held. */

interface Partial {
  /** "^", "~", ">=" …; empty for none. */
  readonly operator: string;
  /** The numbers that are given, from the major on: `1.x` has one. */
  readonly numbers: readonly number[];
  readonly preRelease: string;
}

const pattern = /^(\^|~>?|>=|<=|>|<|=)?\s*v?(\d+|[xX*])?(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([^+]*))?(?:\+.*)?$/;

function read(text: string): Partial | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, operator = '', major = 'x', minor = 'x', patch = 'x', preRelease = ''] = match;
  const parts = [major, minor, patch];
  const open = parts.findIndex((part) => !/^\d+$/.test(part));
  const numbers = (open === -1 ? parts : parts.slice(0, open)).map(Number);
  return { operator: operator === '~>' ? '~' : operator, numbers, preRelease };
}

/** The numbers that a caret or a tilde starts from; empty for any other range. */
export function heldNumbers(token: string): readonly number[] {
  const range = read(token);
  return range !== null && /^[~^]$/.test(range.operator) ? range.numbers : [];
}

/** The rule behind a simple range, in a sentence; empty where it says all by itself (`>=1.2.3`). */
export function ruleOf(token: string): string {
  const hyphen = /^(\S+) - (\S+)$/.exec(token);
  if (hyphen !== null) return hyphenRule(hyphen[1] ?? '', hyphen[2] ?? '');
  const range = read(token);
  if (range === null) return '';
  const { operator, numbers } = range;
  if (numbers.length === 0)
    return operator === '<' || operator === '>'
      ? 'No version is above or below all others.'
      : 'It takes every release, and no pre-release.';
  switch (operator) {
    case '^':
      return caretRule(numbers);
    case '~':
      return numbers.length === 1
        ? `With the major alone, the tilde holds the ${numbers[0]} and lets the minor rise.`
        : `The tilde holds the minor at ${numbers[1]}; only the patch may rise.`;
    case '':
    case '=':
      return numbers.length === 3
        ? 'Without ^ or ~ a version means exactly itself.'
        : `${xs(numbers)} is every release that begins with ${numbers.join('.')}.`;
    default:
      return numbers.length === 3 ? '' : partialRule(operator, numbers);
  }
}

function caretRule(numbers: readonly number[]): string {
  const held = numbers.findIndex((number) => number !== 0);
  const names = ['major', 'minor', 'patch'] as const;
  if (held === -1 && numbers.length === 3) return 'The caret holds 0.0.0, so nothing else fits.';
  if (held === -1) return `The caret holds the ${numbers.join('.')}, and the missing parts may be anything.`;
  const rest = held === 0 ? 'minor and patch may rise' : held === 1 ? 'only the patch may rise' : 'nothing may rise';
  return `The caret holds the left-most number that is not 0, the ${names[held]} ${numbers[held]}; ${rest}.`;
}

function partialRule(operator: string, numbers: readonly number[]): string {
  const line = xs(numbers);
  if (operator === '>') return `>${numbers.join('.')} means above all of ${line}.`;
  if (operator === '<=') return `<=${numbers.join('.')} takes in all of ${line}.`;
  if (operator === '<') return `<${numbers.join('.')} means below all of ${line}.`;
  return `What is missing counts as 0: >=${[...numbers, 0, 0].slice(0, 3).join('.')}.`;
}

function hyphenRule(low: string, high: string): string {
  const [from, to] = [read(low), read(high)];
  const lower = from !== null && from.numbers.length < 3 ? ' What is missing at the lower end counts as 0.' : '';
  if (to === null || to.numbers.length === 3) return `A hyphen range holds both of its ends.${lower}`;
  return `The upper end leaves parts out, so all of ${xs(to.numbers)} is inside.${lower}`;
}

/** "1.2.x", "1.x". */
function xs(numbers: readonly number[]): string {
  return `${numbers.join('.')}.x`;
}
