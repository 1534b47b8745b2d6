import { describe, expect, it } from 'vitest';
import { queue } from '../../../src/simulations/queue/queue.js';
import { commitGuess, play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { layoutFor } from '../../../src/ui/simulations/layout.js';
import { plotPanel } from '../../../src/ui/simulations/plot-lines.js';

function guessed(metric: string, guess: string): Simulating {
  const embed = { simulation: 'queue', scenario: 'flash-sale', set: {}, predict: { ask: '?', metric } };
  const begun = startSimulating({ simulation: queue, scenario: 'flash-sale', seed: 1, embed });
  return commitGuess({ ...begun, guess }).simulating;
}

const drawn = (simulating: Simulating, columns = 116, rows = 14) =>
  plotPanel(simulating, layoutFor(columns), { columns, rows }).map(plain);

describe('the plot of a run', () => {
  it('flies the guess of an instant as a flag from the first second', () => {
    const lines = drawn(guessed('secondsToDrain', '20'));
    expect(lines.join('\n')).toContain('◆ you said 20 s');
    expect(lines.filter((line) => line.includes('┊')).length).toBeGreaterThan(5);
  });

  it('draws the guess of a level across, where the axis has room for it from the start', () => {
    const lines = drawn(guessed('peakDepth', '2000'));
    expect(lines.join('\n')).toMatch(/2,000 ┤┄┄/);
  });

  it('names a guess that is far above everything, and does not let it squeeze the curve', () => {
    const lines = drawn(play(guessed('peakDepth', '90000'), { type: 'finish' }));
    expect(lines.join('\n')).toContain('you said 90,000 messages');
    expect(lines.join('\n')).toMatch(/1,500 ┤/);
  });

  it('draws theory as a dashed line, once it is asked for', () => {
    const quiet = guessed('peakDepth', '1000');
    expect(drawn(quiet).join('\n')).not.toContain('╌');
    expect(drawn(play(quiet, { type: 'toggle-theory' })).join('\n')).toContain('╌ ≈ 1,400 messages peak');
  });

  it('keeps its axis while two runs are compared, and shows the other series below with the same left edge', () => {
    const pair = play(play(guessed('peakDepth', '1000'), { type: 'toggle-comparison' }), {
      type: 'turn',
      direction: 1,
    });
    const over = drawn(play(pair, { type: 'finish' }));
    expect(over.join('\n')).toContain('1,500 ┤');
    const edge = over[0]?.indexOf('┤') ?? -1;
    const sparks = over.filter((line) => /^ +[▁-█]/.test(line));
    expect(sparks).toHaveLength(4);
    for (const line of sparks) expect(line.search(/[▁-█]/)).toBe(edge + 1);
  });

  it('says in a row above what is in it where it is narrow', () => {
    const [first] = drawn(play(guessed('secondsToDrain', '20'), { type: 'skip', share: 0.5 }), 56, 6);
    expect(first).toMatch(/^in the sy.* 601 .*◆ you said 20 s.* ‖ 60/);
  });
});
