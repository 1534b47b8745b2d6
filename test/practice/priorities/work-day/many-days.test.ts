import { describe, expect, it } from 'vitest';
import { averages } from '../../../../src/practice/priorities/work-day/many-days.js';

describe('many days', () => {
  it('put weighted shortest job first before the rest, and a little of everything last', () => {
    const ranking = averages().map(({ policy }) => policy.id);
    expect(ranking[0]).toBe('wsjf');
    expect(ranking[1]).toBe('eisenhower');
    expect(ranking.at(-1)).toBe('everything');
  });

  it('are worked out once', () => {
    expect(averages()).toBe(averages());
  });
});
