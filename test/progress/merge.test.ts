import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { merge } from '../../src/progress/merge.js';
import { anyEvents, event } from './some-events.js';

describe('journals that are merged', () => {
  it('are in the order of time, then of ids', () => {
    const here = [
      event('b', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' }),
      event('a', '2026-03-01T08:00Z', { type: 'lesson-opened', lesson: 'pool' }),
    ];
    const there = [event('a0', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'chain' })];
    expect(merge(here, there).map(({ id }) => id)).toEqual(['a', 'a0', 'b']);
  });

  it('compare moments, not the way they are written', () => {
    const east = { v: 1, id: 'east', at: '2026-03-01T10:00:00+02:00', type: 'lesson-opened', lesson: 'a' } as const;
    const utc = { v: 1, id: 'utc', at: '2026-03-01T09:00:00Z', type: 'lesson-opened', lesson: 'a' } as const;
    expect(merge([utc], [east]).map(({ id }) => id)).toEqual(['east', 'utc']);
  });

  it('are the same whichever comes first', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(fold([...a, ...b])).toEqual(fold([...b, ...a]));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('are the same in whatever groups', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('are the same when merged twice', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(a, a)).toEqual(merge(a));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('keep every id once', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const ids = merge(events).map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set(events.map(({ id }) => id)));
        expect(ids).toHaveLength(new Set(ids).size);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
