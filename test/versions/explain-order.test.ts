import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { explainOrder } from '../../src/versions/explain-order.js';

const identifier = fc.oneof(
  fc.nat(30).map(String),
  fc
    .string({ unit: fc.constantFrom(...'aAbBz09-'), minLength: 1, maxLength: 3 })
    .map((text) => (/^\d+$/.test(text) ? String(Number(text)) : text)),
);
const version = fc
  .tuple(
    fc.nat(12),
    fc.nat(3),
    fc.nat(3),
    fc.array(identifier, { maxLength: 3 }),
    fc.array(identifier, { maxLength: 2 }),
  )
  .map(([major, minor, patch, pre, build]) => {
    const tail = (sign: string, fields: string[]) => (fields.length === 0 ? '' : sign + fields.join('.'));
    return `${major % 2}.${minor}.${patch}${tail('-', pre)}${tail('+', build)}`;
  });

describe('why one version is lower than another', () => {
  it.each([
    [
      '1.9.0',
      '1.10.0',
      'core',
      'The majors are equal. The minors differ, and 9 is less than 10, though as text 10 would come first.',
    ],
    ['1.9.9', '2.0.0-alpha', 'core', 'The majors differ, and 1 is less than 2. The pre-release is not read any more.'],
    ['1.0.0', '1.0.2', 'core', 'Major and minor are equal. The patches differ, and 0 is less than 2.'],
    ['1.0.0-alpha', '1.0.0', 'release', 'Both have the core 1.0.0, and a pre-release comes before its release.'],
    [
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      'field',
      'Equal up to beta, so field 2 of the pre-release decides: 2 and 11 are digits only, so they count as numbers, and 2 is less.',
    ],
    ['1.0.0-1', '1.0.0-alpha', 'field', '1 is a number and alpha is a word, and a number is always lower than a word.'],
    [
      '1.0.0-beta11',
      '1.0.0-beta2',
      'field',
      'They are equal up to beta, then differ: 1 against 2, and 1 comes first in ASCII.',
    ],
    ['1.0.0-RC.1', '1.0.0-alpha.1', 'field', 'R against a, and capitals come before small letters in ASCII.'],
    ['1.0.0-alpha-1', '1.0.0-alpha1', 'field', 'the hyphen comes before digits in ASCII.'],
    ['1.0.0-rc', '1.0.0-rc1', 'field', 'rc is how rc1 begins, so the shorter one is lower.'],
    [
      '1.0.0-alpha',
      '1.0.0-alpha.0',
      'length',
      'Equal up to alpha. 1.0.0-alpha.0 has one field more, and more fields are higher.',
    ],
    ['1.0.0-a', '1.0.0-a.b.c', 'length', '2 fields more'],
  ])('%s < %s: %s', (low, high, step, why) => {
    expect(explainOrder(low, high)).toMatchObject({ order: -1, step });
    expect(explainOrder(high, low)).toMatchObject({ order: 1, step });
    expect(explainOrder(low, high).why).toContain(why);
    expect(explainOrder(high, low).why).toBe(explainOrder(low, high).why);
  });

  it.each([
    ['1.0.0+a', '1.0.0+b', '(+a, +b)'],
    ['1.0.0+5', '1.0.0', '(+5)'],
    ['1.0.0', '1.0.0', 'the same version'],
    ['v1.0.0', '1.0.0', 'written in two ways'],
  ])('%s ties with %s', (first, second, part) => {
    expect(explainOrder(first, second)).toMatchObject({ order: 0, step: 'equal' });
    expect(explainOrder(first, second).why).toContain(part);
  });

  it('agrees with semver about any two versions, and always says why', () => {
    fc.assert(
      fc.property(version, version, (first, second) => {
        const { order, why, step } = explainOrder(first, second);
        expect(order).toBe(semver.compare(first, second));
        expect(why.length).toBeGreaterThan(20);
        expect(step === 'equal').toBe(order === 0);
        if (step === 'core') expect(semver.coerce(first)?.version).not.toBe(semver.coerce(second)?.version);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('refuses what is no version', () => {
    expect(() => explainOrder('1.0', '1.0.0')).toThrow(TypeError);
  });
});
