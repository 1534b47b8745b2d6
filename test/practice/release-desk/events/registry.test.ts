import { describe, expect, it } from 'vitest';
import { events } from '../../../../src/practice/release-desk/events/registry.js';

describe('the day', () => {
  it('has eight events, in the order of the clock', () => {
    expect(events).toHaveLength(8);
    const minutes = events.map(({ minute }) => minute);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(new Set(events.map(({ id }) => id)).size).toBe(8);
  });
});
