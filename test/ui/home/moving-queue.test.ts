import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { depthAt, queuePicture, stillTick, tickEvery } from '../../../src/ui/home/moving-queue.js';

const period = Array.from({ length: 120 }, (_, tick) => depthAt(tick));

describe('the queue that moves', () => {
  it('bears out what is said beside it: five seconds of burst, fifteen to drain', () => {
    const peak = Math.max(...period);
    const rises = period.filter((depth, tick) => depth > (period[tick - 1] ?? 0) && depth > 1).length;
    const full = period.indexOf(peak);
    const empty = period.findIndex((depth, tick) => tick > full && depth === 0);
    expect(((rises + 1) * tickEvery) / 1000).toBeCloseTo(5, 0);
    expect(((empty - full) * tickEvery) / 1000).toBeCloseTo(15, 0);
    expect(period.at(-1)).toBe(0);
  });

  it('goes on for ever, the same each time', () => {
    expect(Array.from({ length: 120 }, (_, tick) => depthAt(tick + 240))).toEqual(period);
  });

  it.each([1, 3, 6, 7, 14, 22])('takes exactly the room that it is given, in %i rows at most', (rows) => {
    for (const columns of [40, 52, 70, 84]) {
      for (let tick = 0; tick < 120; tick++) {
        const lines = queuePicture(tick, { columns, rows });
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(lines.length).toBeGreaterThan(0);
        for (const drawn of lines) expect(lineWidth(drawn)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('says how many wait, and draws as many', () => {
    const text = queuePicture(stillTick, { columns: 80, rows: 3 }).map(plain);
    expect(text[0]).toContain(`${depthAt(stillTick)} waiting`);
    const inside = text[1]?.slice((text[1].indexOf('│') ?? 0) + 1, text[1].lastIndexOf('│')) ?? '';
    expect(inside.match(/●/g)).toHaveLength(depthAt(stillTick));
  });

  it('changes few cells from one tick to the next', () => {
    const [before, after] = [40, 41].map((tick) => queuePicture(tick, { columns: 60, rows: 3 }).map(plain).join('\n'));
    const changed = [...(after ?? '')].filter((character, index) => character !== before?.[index]).length;
    expect(changed).toBeLessThan(40);
  });
});
