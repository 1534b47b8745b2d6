import { expect, it } from 'vitest';
import { rivalOf } from '../../../src/simulations/fan-out/replica.js';

it('a rival is any other replica of the same server, each by one pick', () => {
  for (const replicas of [2, 3, 5])
    for (let replica = 0; replica < 3 * replicas; replica++) {
      const home = replica - (replica % replicas);
      const rivals = Array.from({ length: replicas - 1 }, (_, pick) => rivalOf(replica, replicas, pick)).sort(
        (a, b) => a - b,
      );
      const others = Array.from({ length: replicas }, (_, index) => home + index).filter((each) => each !== replica);
      expect(rivals).toEqual(others);
    }
});
