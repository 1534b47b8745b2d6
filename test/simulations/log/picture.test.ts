import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { log } from '../../../src/simulations/log/log.js';
import { plain } from '../../../src/text/line.js';

const drawn = (wishes: Parameters<typeof plan>[1], at: number, columns = 76, rows = 10) => {
  const run = new Run(plan(log, wishes));
  run.advance(at);
  return run.picture({ columns, rows }).map(plain);
};

describe('the picture', () => {
  it('shows every partition with its lag and reader, and every consumer', () => {
    const lines = drawn({ scenario: 'steady' }, 100);
    expect(lines[0]).toMatch(/^60\/s ●──●──▶ 6 partitions {3}lag \d/);
    for (let partition = 0; partition < 6; partition++)
      expect(lines[1 + partition]).toMatch(new RegExp(`^p${partition} .* \\d+ C${1 + Math.floor(partition / 2)} `));
    expect(lines[3]).toMatch(/C3 {2}/);
    expect(lines.at(-1)).toContain('· committed');
  });

  it('says who is dead, and that nobody reads', () => {
    const lines = drawn({ scenario: 'crash' }, 65);
    expect(lines[1]).toContain('C1✗');
    expect(lines[1]).toContain('✗ dead, up in 55 s');
  });

  it('says whom a rebalance waits for, and how long it takes', () => {
    expect(drawn({ scenario: 'crash' }, 71)[7]).toMatch(/‖ rebalance, [\d.]+ s to go/);
    expect(drawn({ scenario: 'crash' }, 120.01)[7]).toMatch(/‖ rebalance waits for C\d/);
  });

  it('has one scale for all partitions, and says what a mark is', () => {
    expect(drawn({ scenario: 'hot-key' }, 100).at(-1)).toMatch(/a mark is \d+ records/);
  });

  it('puts many partitions side by side, and sums up what finds no room', () => {
    const many = { set: { topics: 3, partitions: 24, consumers: 24 } };
    const wide = drawn(many, 10, 116, 24);
    expect(wide.join('\n')).toContain('t3 p');
    const narrow = drawn(many, 10, 56, 8).join('\n');
    expect(narrow).toMatch(/and \d+ more, lag \d/);
    expect(narrow).toMatch(/and \d+ more/);
  });

  it('counts what went wrong', () => {
    expect(drawn({ scenario: 'commit-first' }, 100).join('\n')).toMatch(/✗ lost \d/);
    expect(drawn({ scenario: 'poisoned-record', set: { onFailure: 'retry-topic' } }, 100).join('\n')).toContain(
      '† dead letters 1',
    );
    expect(drawn({ scenario: 'scale-on-lag' }, 100).join('\n')).toContain('looks at lag in 20 s');
    expect(drawn({ scenario: 'scale-on-lag' }, 100).join('\n')).toContain('starts, up in 35 s');
  });
});
