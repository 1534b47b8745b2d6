import { describe, expect, it } from 'vitest';
import { never, nextUsesOf, Opt } from '../../../../src/simulations/eviction/policies/opt.js';
import { expectTrace } from './hand-traced.js';

const keysOf = (line: string) => Int32Array.from(line.split(' '), (step) => step.charCodeAt(0) - 65);
const optFor = (capacity: number, line: string) => (keys: number) =>
  new Opt(capacity, keys, nextUsesOf(keysOf(line), keys));

describe('OPT', () => {
  it.each(['A B C D/C A+ B+', 'A B C A+ B+ D/C D+ A+ B+', 'A B C D/A C+ B+ E/B D+ C+'])('%s', (line) => {
    expectTrace(optFor(3, line), line);
  });

  it('shows what it needs soonest first', () => {
    const line = 'A B C B+ A+';
    const policy = new Opt(3, 26, nextUsesOf(keysOf(line), 26));
    for (const key of keysOf('A B C')) policy.access(key);
    expect(policy.queues({ entries: 5, cells: 5 })[0]?.entries).toEqual([
      { key: 1, note: 'at 4' },
      { key: 0, note: 'at 5' },
      { key: 2, note: 'never' },
    ]);
  });
});

describe('the next uses of a trace', () => {
  it('are looked up from its end', () => {
    expect([...nextUsesOf(keysOf('A B A C B'), 3)]).toEqual([2, 4, never, never, never]);
  });
});
