import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { runTo } from './knob-values.js';

const text = (scenario: string, at: number, set: Record<string, number | string>, rows: number) =>
  runTo(scenario, at, set).picture({ columns: 76, rows }).map(plain).join('\n');

describe('the workers', () => {
  it('have a line each where there are many, and are counted where there are too many', () => {
    expect(text('partitions', 3.2, {}, 10)).toMatch(/5 no partition to read[\s\S]*6 no partition to read/);
    expect(text('fan-out', 3.2, { groups: 4, consumers: 8 }, 10)).toContain('and 27 more');
  });

  it('show what waits with them', () => {
    expect(text('crash-points', 2.5, {}, 10)).toContain('[3][4][5][6][7][8][9]');
    expect(text('partitions', 3.2, {}, 10)).toMatch(/1 ▸\[5\].*\[9\]\[13\]/);
  });
});
