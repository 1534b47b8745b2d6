import { describe, expect, it } from 'vitest';
import { runTo } from './knob-values.js';

function story(scenario: string, set: Record<string, number | string> = {}): string[] {
  return runTo(scenario, 100, set).story.map(({ at, text }) => `${at.toFixed(1)} ${text}`);
}

describe('the story', () => {
  it('tells what came back after a crash and what was done twice', () => {
    expect(story('crash-points')).toEqual([
      '0.0 10 orders, one every 0.1 s, go to a queue; 1 worker takes them.',
      '0.4 Worker 1 takes order 1 in hand. 1 more sent ahead to it.',
      '5.2 Worker 1 dies after the work on order 4 and before its ack. It has done 4 and acknowledged 3.',
      '5.4 The broker sees that worker 1 is gone: 7 orders were not acknowledged and go back to the queue.',
      '8.2 Worker 1 is back, with an empty memory.',
      '9.5 The stock is changed a second time for order 4.',
      '17.0 All is quiet: 10 events published, 17 deliveries, processed 11 times; 1 with two effects.',
    ]);
  });

  const moments: [string, Record<string, number | string>, string][] = [
    ['ack-first', {}, 'Order 4 was acknowledged and is not done. Nobody will send it again: it is lost.'],
    ['safe-handler', {}, 'Order 4 comes again. Its id is known, so nothing is done.'],
    ['partitions', {}, 'A partition has one reader in a group: with 4 partitions, 2 workers of 6 cannot work.'],
    ['poison-message', {}, 'Order 3 has failed 21 times, the limit is 20 redeliveries: to the dead letters.'],
    ['dual-write', {}, 'The shop is back: it goes on with the next order. The event of order 4 is lost.'],
    ['outbox', {}, 'The shop is back: its relay finds order 4 in the outbox and publishes it.'],
    ['fan-out', {}, '12 orders, one every 0.2 s, go to a topic; each of 3 groups of 2 workers gets a copy.'],
    ['who-gets-it', { kind: 'log', key: 'random' }, 'Stock: a later order of customer 2 has overtaken order 2.'],
    [
      'crash-points',
      { dedup: 'table', crashAt: 'work' },
      'Worker 1 dies: the stock for order 4 is changed, its id is not in the table yet. It has done 3 and acknowledged 3.',
    ],
  ];
  it.each(moments)('of %s %o has its moment', (scenario, set, text) => {
    expect(story(scenario, set).map((moment) => moment.slice(moment.indexOf(' ') + 1))).toContain(text);
  });
});
