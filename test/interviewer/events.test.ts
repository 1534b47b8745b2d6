import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventReader } from '../../src/interviewer/events.js';
import { withoutThoughts } from '../../src/interviewer/thoughts.js';

describe('a stream of events', () => {
  const text = 'event: x\r\ndata: {"a":1}\r\n\r\n: still here\n\ndata:{"b":"ü"}\n\ndata: [DONE]\n\n';

  it('is read the same, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), text.length];
        const reader = new EventReader();
        const data = cuts.slice(1).flatMap((to, index) => reader.read(text.slice(cuts[index], to)));
        expect([...data, ...reader.end()]).toEqual(['{"a":1}', '{"b":"ü"}', '[DONE]']);
      }),
    );
  });

  it('is given up where a line has no end', () => {
    const reader = new EventReader();
    expect(() => reader.read('x'.repeat(1_000_001))).toThrow('a line without an end');
  });
});

describe('thoughts', () => {
  it.each([
    ['<think>hm</think>Why?', 'Why?'],
    ['<think>hm', ''],
    ['Why?<thin', 'Why?'],
    ['a < b', 'a < b'],
    ['<thinking>x</thinking> A <think>y</think>B', 'A B'],
  ])('in %j are left out', (said, left) => {
    expect(withoutThoughts(said)).toBe(left);
  });
});
