import { expect, it } from 'vitest';
import { RetryTopic } from '../../../src/simulations/log/retry-topic.js';

it('tries records again one after the other, once their delay is over', () => {
  const asked: [string, number, number][] = [];
  const topic = new RetryTopic({
    wait: (at, record) => asked.push(['wait', at, record]),
    work: (at, record) => asked.push(['work', at, record]),
  });
  topic.setAside(1, 7);
  topic.setAside(2, 8);
  expect(topic.size).toBe(2);
  topic.due(11, 7);
  topic.due(12, 8);
  expect([topic.inHand, topic.size]).toEqual([7, 2]);
  expect(topic.end(13)).toBe(7);
  expect(topic.end(14)).toBe(8);
  expect([topic.inHand, topic.size]).toEqual([-1, 0]);
  expect(asked).toEqual([
    ['wait', 1, 7],
    ['wait', 2, 8],
    ['work', 11, 7],
    ['work', 13, 8],
  ]);
});
