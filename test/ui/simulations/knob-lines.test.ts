import { describe, expect, it } from 'vitest';
import { open, type Playback, playback } from '../../../src/simulations/engine/playback.js';
import { plan } from '../../../src/simulations/engine/run.js';
import type { Knob } from '../../../src/simulations/engine/simulation.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { plain } from '../../../src/text/line.js';
import { knobLines, knobShare, leastKnobColumns } from '../../../src/ui/simulations/knob-lines.js';

const bounded = open(plan(queue, { scenario: 'bounded' }));
const drawn = (state: Playback, typed: string | null = null, columns = 60) =>
  knobLines(state, typed, columns, 4).map(plain);

describe('the knobs on screen', () => {
  it('have their values, sliders, and what the chosen one can take', () => {
    expect(drawn(bounded)).toEqual([
      expect.stringMatching(/^▸ limit +500 messages {2}━+●─+ *$/),
      expect.stringMatching(/^ {2}when full +reject new {2}●─+ *$/),
      expect.stringMatching(/^ {2}expires after +never {2}●─+ *$/),
      expect.stringMatching(/^ {2}consumers +1 {2}●─+ *$/),
      '  0 to 100,000 messages, steps of 100; or type it',
    ]);
  });

  it('list the choices of one that has some', () => {
    const when = playback(bounded, { type: 'select-knob', direction: 1 });
    expect(drawn(when).at(-1)).toBe('  reject new · drop oldest · block');
    expect(drawn(when, null, 30).at(-1)).toBe('  1 of 3; ←→ or its number');
  });

  it('show what is being typed, and how to end it', () => {
    const lines = drawn(bounded, '25');
    expect(lines[0]).toMatch(/limit +25 {3}/);
    expect(lines.at(-1)).toContain('enter sets it');
  });

  it('say what a knob was in the first lane, at the latest in the row below', () => {
    const pair = playback(playback(bounded, { type: 'toggle-comparison' }), { type: 'turn', direction: 1 });
    expect(drawn(pair)[0]).toContain('was 500 messages');
    expect(drawn(pair, null, leastKnobColumns(pair, 0)).at(-1)).toBe('  was 500 messages');
  });
});

describe('the slider of a knob', () => {
  const consumers = queue.knobs.consumers as Knob;

  it('moves with each of the first turns, however wide the range is', () => {
    const cells = [1, 2, 3, 4].map((value) => Math.round(knobShare(consumers, value) * 15));
    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each([
    [1, 0],
    [100, 1],
    [1000, 1],
  ])('of consumers at %d stands at %d', (value, share) => {
    expect(knobShare(consumers, value)).toBe(share);
  });
});
