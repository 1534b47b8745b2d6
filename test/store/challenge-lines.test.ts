import { describe, expect, it } from 'vitest';
import { queue } from '../../src/simulations/queue/queue.js';
import { challengeLines } from '../../src/store/challenge-lines.js';
import { play, startSimulating } from '../../src/store/simulating.js';
import { plain } from '../../src/text/line.js';

const begun = startSimulating({ simulation: queue, challenge: 'flash-sale', seed: 7 });
const solved = (value: number) => {
  const chosen = play(begun, { type: 'select-knob', direction: 1 });
  const over = play(play(chosen, { type: 'set', value }), { type: 'finish' });
  return play(over, { type: 'tick', milliseconds: 2000 });
};
const said = (simulating: typeof begun) => challengeLines(simulating, 100).map(plain).join(' ');

describe('the words over a challenge', () => {
  it('are the task and what it costs now, and nothing of the solution', () => {
    expect(said(begun)).toContain('The queue must be empty 20 s after the burst.');
    expect(said(begun)).toContain('capacity of all consumers 60/s');
    expect(said(begun)).not.toContain('surplus');
    expect(said(play(begun, { type: 'finish' }))).not.toContain('surplus');
  });

  it('are after an attempt what is missing, and what there is to see', () => {
    expect(said(solved(70))).toMatch(/☆☆☆ Not yet: time to drain [\d.]+ s, wanted at most 20 s\./);
    expect(said(solved(70))).toContain('backlog ÷ surplus');
  });

  it('are after a success the stars, the best known, and how to share it', () => {
    expect(said(solved(120))).toContain('★☆☆ Done, with capacity of all consumers 120/s. The best known needs 95/s');
    expect(said(solved(95))).toContain('★★★ Done, with capacity of all consumers 95/s. Nothing better is known.');
    expect(said(solved(95))).toContain('backpressure sim queue --challenge flash-sale --seed 7');
  });

  it('let the stars appear one after the other', () => {
    const fresh = solved(95);
    const stars = (cheering: number) =>
      said({ ...fresh, challenge: fresh.challenge && { ...fresh.challenge, cheering } }).slice(0, 3);
    expect([0, 400, 800].map(stars)).toEqual(['★☆☆', '★★☆', '★★★']);
  });
});
