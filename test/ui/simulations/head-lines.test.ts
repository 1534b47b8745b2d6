import { describe, expect, it } from 'vitest';
import { queue } from '../../../src/simulations/queue/queue.js';
import { commitGuess, play, type Simulating, startSimulating } from '../../../src/store/simulating.js';
import { plain } from '../../../src/text/line.js';
import { headLines } from '../../../src/ui/simulations/head-lines.js';

const embed = {
  simulation: 'queue',
  scenario: 'flash-sale',
  set: {},
  predict: { ask: 'When is it empty?', metric: 'secondsToDrain' },
  observe: 'Draining follows the surplus, service minus arrivals, not the service rate.',
  goal: { metric: 'secondsToDrain', atMost: 20, hint: 'Two consumers, or one faster one?' },
};

function guessed(): Simulating {
  const begun = startSimulating({ simulation: queue, scenario: 'flash-sale', seed: 1, embed });
  return commitGuess({ ...begun, guess: '20' }).simulating;
}

const said = (simulating: Simulating, columns: number) => headLines(simulating, columns, 2).map(plain);

describe('the words over a simulation', () => {
  it.each([56, 76, 100])('begin with the guess, and at the end with the gap, whole in %d columns', (columns) => {
    const [first] = said(play(guessed(), { type: 'skip', share: 0.5 }), columns);
    expect(first).toMatch(/^You said 20 s\./);
    const over = said(play(guessed(), { type: 'finish' }), columns);
    expect(over[0]).toBe('You said 20 s. It came to 70 s.');
    expect(over.join(' ')).toContain(embed.observe);
    expect(over.join(' ')).toContain('turn a knob first: Two consumers, or one faster one?');
    expect(over.join(' ')).not.toContain('…');
  });

  it('say of a goal whether it was reached by who has turned a knob', () => {
    const tried = play(play(guessed(), { type: 'finish' }), { type: 'turn', direction: 1 });
    expect(said(tried, 76).join(' ')).toContain('✓ reached');
    const missed = play(play(guessed(), { type: 'finish' }), { type: 'set', value: 1 });
    expect(said(missed, 76).join(' ')).toContain('turn a knob first');
  });

  it('hold back what there is to see in a goal until it was tried', () => {
    const { predict: _none, ...sought } = embed;
    const begun = startSimulating({ simulation: queue, scenario: 'flash-sale', seed: 1, embed: sought });
    const over = play(begun, { type: 'finish' });
    expect(said(over, 76).join(' ')).not.toContain('surplus');
    expect(said(play(over, { type: 'turn', direction: 1 }), 76).join(' ')).toContain('surplus');
  });

  it('say before the run what is going on, and during it what happened last', () => {
    const begun = startSimulating({ simulation: queue, scenario: 'flash-sale', seed: 1 });
    expect(said(begun, 100)).toEqual([queue.scenarios['flash-sale']?.about]);
    const later = said(play(begun, { type: 'skip', share: 0.25 }), 100);
    expect(later.at(-1)).toMatch(/^24 s {1,2}1,320 messages wait/);
    expect(later).toHaveLength(2);
  });

  it('say first why a knob was refused', () => {
    const refused = play(guessed(), { type: 'set', value: 1000 });
    expect(said(refused, 76)[0]).toBe('! “consumers” cannot be 1000; it takes a whole number from 1 to 100');
  });
});
