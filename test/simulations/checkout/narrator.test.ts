import { describe, expect, it } from 'vitest';
import { runTo, type Settings } from './knob-values.js';

const story = (scenario: string, set: Settings = {}) => runTo(scenario, set).story.map((moment) => moment.text);

describe('the story', () => {
  it('of an hour without mail tells how the backlog grows and when it is gone', () => {
    expect(story('mail-down')).toEqual([
      '5 orders a second. The customer waits for validate, reserve, charge and commit.',
      'The first customer has her answer after 380 ms: her order is placed.',
      'The mail provider is down for 3,600 s. Whoever calls it waits 3 s for nothing.',
      'A quarter of the outage: 0 orders have failed, 4,500 mails wait, 2 of 100 threads are busy.',
      'Half of the outage: 0 orders have failed, 9,000 mails wait, 2 of 100 threads are busy.',
      'Three quarters of the outage: 0 orders have failed, 13,500 mails wait, 2 of 100 threads are busy.',
      'The mail provider is back: 0 orders have failed, 18,000 mails wait, 1 of 100 threads is busy.',
      'All mails are sent, 20.0 min after the outage.',
      'The run ends: 26,999 orders placed, 0 failed, 0 of them paid for, 0 charged twice. 99 of 100 customers had their answer within 0.38 s.',
    ]);
  });

  const moments: [string, Settings, string][] = [
    ['mail-down', { mode: 'sync' }, 'The first order fails: the mail provider did not answer in time.'],
    [
      'lunch-rush',
      { mode: 'async' },
      'The first customer has her answer after 15 ms: accepted; her card is not charged yet.',
    ],
    [
      'payment-slow',
      {},
      'All 50 threads are busy, 45 of them with the bank: orders and product pages are turned away.',
    ],
    ['payment-slow', {}, 'An order has failed although the bank took the money. The shop does not know.'],
    [
      'payment-slow',
      { mode: 'sync-with-async-fallback' },
      'The first order is put in line to be finished later. Its customer is told that the order is accepted.',
    ],
    ['payment-slow', { mode: 'sync-with-async-fallback' }, 'The first customer is charged twice for one order.'],
    ['duplicate-event', {}, 'A stock message came twice and was counted twice: the stock is one off.'],
    [
      'token-bucket',
      {},
      'The bucket of 100 tokens is empty: the first order is refused. From now on 50 a second pass.',
    ],
  ];
  it.each(moments)('of %s %o has its moment', (scenario, set, text) => {
    expect(story(scenario, set).filter((moment) => moment === text)).toHaveLength(1);
  });
});
