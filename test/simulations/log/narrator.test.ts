import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { log } from '../../../src/simulations/log/log.js';

const story = (wishes: Parameters<typeof plan>[1]) =>
  new Run(plan(log, wishes)).finish().story.map(({ at, text }) => `${at.toFixed(0)} ${text}`);

describe('the story', () => {
  it('says what the work takes, and who has nothing to read', () => {
    const [first, second] = story({ scenario: 'too-many-consumers' });
    expect(first).toContain('There are 6 consumers and 4 partitions.');
    expect(second).toBe('0 A partition has one reader in a group: consumer 5 and consumer 6 have nothing to read.');
  });

  it('has the right number of everything where there is one', () => {
    const one = { consumers: 1, partitions: 1, produceRate: 1 };
    expect(story({ set: one })[0]).toContain('There is 1 consumer and 1 partition.');
    expect(story({ set: { consumers: 2, partitions: 1 } })[1]).toContain('consumer 2 has nothing to read.');
  });

  it('tells a crash from its moment to the last of what it leads to', () => {
    const told = story({ scenario: 'crash' });
    expect(told).toContain(
      '60 Consumer 1 crashes. Nobody reads partition 0 and partition 1, and nobody knows for 10 s: the session timeout.',
    );
    for (const part of [
      '70 The session of consumer 1 times out',
      'A record is done a second time',
      '120 Consumer 1 joins',
    ])
      expect(
        told.some((each) => each.includes(part)),
        part,
      ).toBe(true);
  });

  it('says what is lost where offsets are committed first', () => {
    expect(story({ scenario: 'commit-first' }).join('\n')).toMatch(/\d+ records were committed and not done: lost\./);
  });

  it.each([
    ['block', 'It is tried again and again, and all behind it wait.'],
    ['dead-letter', 'It is tried again in its place, up to 3 times; all behind it wait.'],
    ['retry-topic', 'It goes to the retry topic for 10 s, and its partition goes on.'],
  ])('says what becomes of a record that fails: %s', (onFailure, what) => {
    const told = story({ scenario: 'poisoned-record', set: { onFailure } });
    expect(told.some((each) => each.endsWith(what))).toBe(true);
  });

  it('tells of who is thrown out, and refused', () => {
    const told = story({ scenario: 'slow-batch' }).join('\n');
    expect(told).toContain('the group takes it for stuck');
    expect(told).toContain('refused, its partitions are no longer its own');
    expect(told).toContain('nobody is there to read');
  });

  it('tells when consumers are added and taken away', () => {
    const told = story({ scenario: 'scale-on-lag' }).join('\n');
    expect(told).toContain('from 2 to 8. They are up in 45 s.');
    expect(told).toContain('from 8 to 2 consumers.');
  });
});
