import { describe, expect, it } from 'vitest';
import { poolOf, readRangeItems } from '../../../src/practice/versions/range-items.js';
import { rangeTask } from '../../../src/practice/versions/range-task.js';
import type { Task } from '../../../src/practice/versions/task.js';
import { toKeys } from '../../keys.js';
import { words } from '../practising.js';
import { deckOf } from './decks.js';

const items = readRangeItems(deckOf('ranges'));
const pool = poolOf(deckOf('ranges'));

function begin(id: string): Task {
  const found = items.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return rangeTask(found, pool);
}

function press(task: Task, ...keys: string[]): Task {
  return toKeys(keys).reduce((current, key) => current.press(key), task);
}

const screen = (task: Task) => words(task.lines(76));

describe('a range item', () => {
  it('is answered with y or n, or picked', () => {
    expect(press(begin('rg-05'), 'n').outcome).toMatchObject({ points: 1, answer: 'no' });
    expect(press(begin('rg-05'), 'y').outcome).toMatchObject({ points: 0, answer: 'yes' });
    expect(press(begin('rg-05'), 'down', 'enter').outcome).toMatchObject({ points: 1 });
  });

  it('shows the bounds, the number line and two reasons', () => {
    const after = screen(press(begin('rg-05'), 'y'));
    expect(after).toContain('means     >=1.2.3 <2.0.0-0');
    expect(after).toContain('is out   ✗ you said in');
    expect(after).toContain('●━━━');
    expect(after).toContain('so its');
    expect(after).toContain('2.0.0-rc.1 is not below 2.0.0-0');
  });

  it('gives nothing away before', () => {
    expect(screen(begin('rg-05'))).not.toMatch(/●|<2\.0\.0|✗/);
  });

  it('has a bench beside it, before and after the answer', () => {
    const bench = press(begin('rg-05'), 't', 'ctrl-u', ...'~1.3', 'tab', 'ctrl-u', ...'1.3.0');
    expect([bench.typing, bench.held]).toEqual([true, true]);
    expect(screen(bench)).toContain('✓ in    >=1.3.0 <1.4.0-0');
    expect(bench.paste('-rc.1').lines(76).length).toBeGreaterThan(5);
    const back = press(bench, 'enter');
    expect(back.typing).toBe(false);
    expect(back.outcome).toBeNull();
    const later = press(back, 'n', 't');
    expect(later.outcome).toMatchObject({ points: 1 });
    expect(screen(press(later, 'enter'))).toContain('is out   ✓');
  });

  it('is told in linear mode, the bench too', () => {
    const task = begin('rg-05');
    expect(words(task.say)).toBe('Range ^1.2.3, version 2.0.0-rc.1. Does the version match?');
    const tried = task.read('try >=1.2.0 <2 1.9.0');
    if ('malformed' in tried) throw new Error(tried.malformed);
    expect(words(tried.say)).toContain('1.9.0 is in. The range means >=1.2.0 <2.0.0-0.');
    expect(words(tried.say)).toContain('Does the version match?');
    const answered = tried.read('Yes');
    if ('malformed' in answered) throw new Error(answered.malformed);
    expect(words(answered.say)).toContain('No: 2.0.0-rc.1 is out. The upper bound is <2.0.0-0');
    expect(words(answered.say)).toContain('In: ');
    expect(task.read('perhaps')).toHaveProperty('malformed');
    expect(task.form).toContain('yes or no');
  });
});
