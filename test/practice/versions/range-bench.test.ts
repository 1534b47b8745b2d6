import { describe, expect, it } from 'vitest';
import {
  type Bench,
  drawBench,
  pasteBench,
  pressBench,
  sayBench,
  startBench,
} from '../../../src/practice/versions/range-bench.js';
import { toKeys } from '../../keys.js';
import { words } from '../practising.js';

const pool = ['1.0.0', '1.2.0', '2.0.0-rc.1', '2.0.0'];
const start = startBench('^1.0.0', '1.2.0', pool);

function press(bench: Bench, ...keys: string[]): Bench {
  return toKeys(keys).reduce((current, key) => pressBench(current, key) ?? current, bench);
}

describe('the range bench', () => {
  it('lights the line up as the range is typed', () => {
    const bench = press(start, 'ctrl-u', ...'>=2.0.0-0');
    expect(words(drawBench(bench, 76))).toContain('○──────○────────●━━━━━━━━━●');
    expect(words(drawBench(bench, 76))).toContain('✗ out   >=2.0.0-0');
  });

  it('puts the version that is typed on the line', () => {
    expect(words(drawBench(press(start, 'tab', 'ctrl-u', ...'1.7.1'), 76))).toContain('1.7.1');
  });

  it('says what it cannot read', () => {
    expect(words(drawBench(press(start, 'x', 'y'), 76))).toContain('^1.0.0xy is not a range that semver can read.');
    expect(words(drawBench(press(start, 'tab', 'backspace', 'backspace'), 76))).toContain('1.2 is not a version.');
  });

  it('takes a paste, and is left with enter', () => {
    expect(pasteBench(start, ' || 2.x').range.text).toBe('^1.0.0|| 2.x');
    expect(pressBench(start, 'enter')).toBeNull();
    expect(pressBench(start, 'page-up')).toBe(start);
  });

  it('can be said', () => {
    expect(words(sayBench('^1.0.0', '2.0.0', pool))).toContain('2.0.0 is out. The range means >=1.0.0 <2.0.0-0.');
    expect(words(sayBench('newest', '2.0.0', pool))).toBe('newest is not a range that semver can read.');
  });
});
