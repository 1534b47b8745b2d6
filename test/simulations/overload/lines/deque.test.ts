import { describe, expect, it } from 'vitest';
import { Deque } from '../../../../src/simulations/overload/lines/deque.js';
import { request } from './request.js';

const filled = (count: number) => {
  const deque = new Deque();
  for (let serial = 0; serial < count; serial++) deque.push(request(serial, serial));
  return deque;
};

describe('a deque', () => {
  it('gives from both ends, and then nobody', () => {
    const deque = filled(3);
    expect([deque.takeNewest()?.serial, deque.takeOldest()?.serial, deque.oldest?.serial]).toEqual([2, 0, 1]);
    expect([deque.takeNewest()?.serial, deque.takeNewest(), deque.takeOldest(), deque.oldest]).toEqual([
      1,
      null,
      null,
      null,
    ]);
  });

  it('goes on being a line after thousands have passed through it', () => {
    const deque = filled(2);
    for (let serial = 2; serial < 5000; serial++) {
      deque.push(request(serial, serial));
      expect(deque.takeOldest()?.serial).toBe(serial - 2);
    }
    expect([...deque].map(({ serial }) => serial)).toEqual([4998, 4999]);
    expect(deque.length).toBe(2);
  });

  it('lets one in the middle go, and leaves alone who was taken', () => {
    const deque = new Deque();
    const requests = [0, 1, 2].map((serial) => request(serial, serial));
    for (const each of requests) deque.push(each);
    deque.takeOldest();
    for (const each of requests.slice(0, 2)) deque.remove(each);
    expect([...deque].map(({ serial }) => serial)).toEqual([2]);
  });
});
