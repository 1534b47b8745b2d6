import { describe, expect, it } from 'vitest';
import { isNothing, numberIn, plainData, scalar, type Yaml } from '../../src/content/yaml.js';

const place = { file: 'a.md', line: 1, column: 1 };
const text = (of: string, quoted = false): Yaml => ({ kind: 'text', text: of, quoted, place });

describe('a value in YAML', () => {
  it.each([
    ['7', 7],
    ['-0.25', -0.25],
    ['010', null],
    ['1_000', null],
    ['0x1f', null],
    ['1e3', null],
    ['.5', null],
    ['12:30', null],
  ])('%s read as a number is %s', (written, number) => {
    expect(numberIn(written)).toBe(number);
  });

  it.each([
    ['60', 60],
    ['1.10', '1.10'],
    ['010', '010'],
    ['12:30', '12:30'],
    ['2026-01-05', '2026-01-05'],
    ['poisson', 'poisson'],
  ])('%s stays what the author wrote', (written, value) => {
    expect(scalar(written)).toBe(value);
  });

  it('is nothing where nothing is written', () => {
    expect(['', '~', 'null'].map((written) => isNothing(text(written)))).toEqual([true, true, true]);
    expect(isNothing(text('', true))).toBe(false);
  });

  it('becomes plain data', () => {
    const map: Yaml = {
      kind: 'map',
      entries: new Map<string, Yaml>([
        ['a', text('true')],
        ['b', text('5', true)],
        ['c', { kind: 'list', items: [text('~'), text('5')], place }],
      ]),
      place,
    };
    expect(plainData(map)).toEqual({ a: true, b: '5', c: [null, 5] });
  });
});
