import { describe, expect, it } from 'vitest';
import { dayLength } from '../../../../src/practice/priorities/work-day/deal.js';
import { inbox } from '../../../../src/practice/priorities/work-day/inbox.js';

describe('the inbox', () => {
  it('asks loudly for what is worth little as often as for what is worth much', () => {
    const worth = (loud: number) => {
      const some = inbox.filter((one) => one.loud === loud);
      return some.reduce((sum, { value }) => sum + value, 0) / some.length;
    };
    expect(worth(3)).toBeLessThan(worth(1));
  });

  it('has names short enough for a list, and sizes that fit a day', () => {
    for (const { name, size, value, delay, loud } of inbox) {
      expect(name.length).toBeLessThanOrEqual(32);
      expect(size % 15).toBe(0);
      expect(size).toBeLessThan(dayLength);
      // Half of it, after a deadline, is a whole number.
      expect(value % 2).toBe(0);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect([1, 2, 3]).toContain(loud);
    }
  });
});
