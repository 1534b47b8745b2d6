import { describe, expect, it } from 'vitest';
import { open, playback } from '../../../src/simulations/engine/playback.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { spreadLines } from '../../../src/ui/simulations/spread-lines.js';

const knee = playback(open(plan(queue, { scenario: 'knee', until: 400 })), { type: 'finish' });
const pair = playback(playback(playback(knee, { type: 'toggle-comparison' }), { type: 'turn', direction: 1 }), {
  type: 'finish',
});

describe('how times are spread', () => {
  it('is a histogram with its quantiles marked and named, in milliseconds where they are short', () => {
    const lines = spreadLines(knee, 26, { columns: 76, rows: 8 })?.map(plain) ?? [];
    expect(lines[0]).toMatch(/% ┤.*time in system/);
    expect(lines.join('\n')).toMatch(/p50 1\d ms/);
    expect(lines.join('\n')).toMatch(/p99 [89]\d ms/);
    expect(lines[6]?.match(/◆/g)).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/ms /);
  });

  it('has both runs on one pair of axes', () => {
    const lines = spreadLines(pair, 26, { columns: 76, rows: 10 }) ?? [];
    expect(lines.map(plain).join('\n')).toMatch(/p50 1\d ms \| \d+ ms/);
    expect(lines.flat().some(({ tone }) => tone === 'series-b')).toBe(true);
  });

  it.each([
    [56, 5, 0],
    [76, 6, 26],
    [150, 20, 28],
  ])('fits %d columns and %d rows', (columns, rows, legend) => {
    const lines = spreadLines(pair, legend, { columns, rows }) ?? [];
    expect(lines).toHaveLength(rows);
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('is nothing where nothing is recorded', () => {
    expect(spreadLines(open(plan(interleaving)), 26, { columns: 76, rows: 8 })).toBeNull();
  });

  it('begins empty', () => {
    const lines = spreadLines(open(plan(queue)), 26, { columns: 76, rows: 8 })?.map(plain) ?? [];
    expect(lines.join('\n')).toContain('of 0');
  });
});
