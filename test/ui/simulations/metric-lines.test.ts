import { describe, expect, it } from 'vitest';
import { open, type Playback, playback } from '../../../src/simulations/engine/playback.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { plain } from '../../../src/text/line.js';
import { metricLines, metricsWidth } from '../../../src/ui/simulations/metric-lines.js';

const begun = open(plan(queue, { scenario: 'flash-sale' }));
const over = playback(begun, { type: 'finish' });
const pair = playback(playback(playback(over, { type: 'toggle-comparison' }), { type: 'turn', direction: 1 }), {
  type: 'finish',
});
const drawn = (state: Playback, columns: number) => metricLines(state, columns, 7).map(plain);

describe('what was measured', () => {
  it('is a number with its unit, or why there is none', () => {
    expect(drawn(over, 40)[0]).toMatch(/^time to drain +70\.0 s$/);
    expect(drawn(begun, 40)[0]).toMatch(/^time to drain +not drained$/);
  });

  it('stands side by side with the difference', () => {
    const lines = drawn(pair, metricsWidth(pair));
    expect(lines[0]).toMatch(/A +B +B − A$/);
    expect(lines[1]).toMatch(/^time to drain +70\.0 s +10\.0 s +-60\.0$/);
    expect(lines[2]).toMatch(/^peak depth +1,400 messages +801 messages +-599$/);
  });

  it.each([
    [34, /^peak depth.* 1,400 +801 +-599$/],
    [26, /^peak depth.* 1,400 +801$/],
    [16, /^p… +1,400 +801$/],
  ])('gives up units, then the difference, then labels, never a number (%d columns)', (columns, row) => {
    expect(drawn(pair, columns)[2]).toMatch(row);
  });
});
