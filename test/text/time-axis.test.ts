import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import type { Plot } from '../../src/text/plot-model.js';
import { timeAxis, timeLabels, timeText } from '../../src/text/time-axis.js';

const plot: Plot = {
  curves: [],
  most: 1,
  whole: true,
  share: false,
  until: 100,
  at: 50,
  marks: [10],
  levels: [],
  flags: [{ at: 80, tone: 'warn', glyph: '┊' }],
  unit: 's',
};

describe('a time axis', () => {
  it('is the playhead, with what was told and what is awaited', () => {
    expect(plain(timeAxis(plot, 20, false))).toBe('━━┻━━━━━━━●─────◆───');
  });

  it('is done where the run is, and has no playhead where it counts something else', () => {
    expect(plain(timeAxis({ ...plot, at: 100, flags: [] }, 20, false))).toBe('━━┻━━━━━━━━━━━━━━━━●');
    expect(plain(timeAxis({ ...plot, at: null, marks: [], flags: [] }, 20, false))).toBe('─'.repeat(20));
  });

  it('has a label under each tick, the last with the unit', () => {
    expect(plain(timeLabels(plot, 20, 3))).toBe('   0        50    100 s');
    expect(timeText(plot, 1200, true)).toBe('1,200 s');
  });
});
