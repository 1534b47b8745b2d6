import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../src/simulations/engine/trace.js';

describe('a trace', () => {
  it('numbers its words as they first appear, and keeps their names', () => {
    const trace = traceOf(['mug', 'cup', 'mug', '7', '__proto__']);
    expect([...trace.requests]).toEqual([0, 1, 0, 2, 3]);
    expect([0, 1, 2, 3, 4].map(trace.nameOf)).toEqual(['mug', 'cup', '7', '__proto__', '']);
    expect(trace).toMatchObject({ keys: 4, length: 5, sizes: null });
  });

  it('takes the first size that is said for a word, and 1 where it is none', () => {
    expect([...(traceOf(['mug 10', 'cup 20.4', 'mug 30', 'jug', 'pot x']).sizes ?? [])]).toEqual([10, 20, 1, 1]);
  });

  it('is a line in a log, however long it is', () => {
    expect(JSON.stringify(traceOf(['a', 'b', 'a']))).toBe('{"requests":3,"keys":2}');
  });
});
