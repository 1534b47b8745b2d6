import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, isPast } from '../../src/progress/clock.js';

const time = Date.parse;

describe('a clock', () => {
  it.each([
    ['2026-03-01T09:00Z', '2026-03-01T10:00Z', true],
    ['2026-03-02T09:00Z', '2026-03-01T10:00Z', true],
    ['2026-03-02T10:01Z', '2026-03-01T10:00Z', false],
    ['2099-01-01T00:00Z', '2026-03-01T10:00Z', false],
  ])('that says %s at %s is believed: %s', (at, now, believed) => {
    expect(isPast(time(at), time(now))).toBe(believed);
  });
});

describe('a day', () => {
  it.each([
    ['in London', '2026-03-01T09:00Z', 0, '2026-03-01T23:59:59.999Z'],
    ['in Tokyo', '2026-03-01T09:00Z', 540, '2026-03-01T14:59:59.999Z'],
    ['in Tokyo, late', '2026-03-01T20:00Z', 540, '2026-03-02T14:59:59.999Z'],
    ['in Los Angeles', '2026-03-01T09:00Z', -480, '2026-03-02T07:59:59.999Z'],
    ['in Kathmandu', '2026-03-01T18:14Z', 345, '2026-03-01T18:14:59.999Z'],
    ['at its very end', '2026-03-01T23:59:59.999Z', 0, '2026-03-01T23:59:59.999Z'],
  ])('%s at %s ends at its own midnight', (_, now, minutesEast, end) => {
    expect(new Date(endOfDay(time(now), minutesEast)).toISOString()).toBe(end);
    expect(dayOf(endOfDay(time(now), minutesEast), minutesEast)).toBe(dayOf(time(now), minutesEast));
    expect(dayOf(endOfDay(time(now), minutesEast) + 1, minutesEast)).toBe(dayOf(time(now), minutesEast) + 1);
  });
});
