import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { readEvent } from '../../src/progress/read-event.js';
import { anyEvents, event } from './some-events.js';

const at = '2026-03-01T09:00:00.000Z';

function read(value: unknown) {
  return readEvent(JSON.stringify(value));
}

describe('a line of the journal', () => {
  it('gives back every event that was written', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const one of events) expect(read(one)).toEqual({ kind: 'known', event: one });
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"v":1,"id":"a"', 'it is not JSON'],
    ['\u0000\u0000\u0000', 'it is not JSON'],
    ['null', 'it is not an object'],
    ['[1]', 'it is not an object'],
    ['"text"', 'it is not an object'],
    ['{}', 'it has no v and id'],
    ['{"v":"1","id":"a"}', 'it has no v and id'],
    ['{"v":1,"id":""}', 'it has no v and id'],
    ['{"v":1,"id":"a","at":"2026-03-01T09:00:00Z"}', 'it has no type'],
    ['{"v":1,"id":"a","type":"lesson-opened","lesson":"x"}', 'its time cannot be read'],
    ['{"v":1,"id":"a","at":"yesterday","type":"lesson-opened","lesson":"x"}', 'its time cannot be read'],
  ])('that reads %j is foreign: %s', (line, why) => {
    expect(readEvent(line)).toEqual({ kind: 'foreign', why });
  });

  it.each([
    ['a later version', { v: 2, id: 'a', when: 1_790_000_000, kind: 'dreamt' }],
    ['a type that is not known', { v: 1, id: 'a', at, type: 'dreamt', lesson: 'queue' }],
    ['a type that every object knows', { v: 1, id: 'a', at, type: 'constructor' }],
    ['a known type without what it needs', { v: 1, id: 'a', at, type: 'answered', correct: true }],
    ['a rating that is not known', { v: 1, id: 'a', at, type: 'reviewed', card: 'c', rating: 'toString' }],
    ['a step that is no number', { v: 1, id: 'a', at, type: 'step-reached', lesson: 'queue', step: null }],
    ['a guess of things', { v: 1, id: 'a', at, type: 'predicted', lesson: 'q', about: 'x', guess: [{}] }],
  ])('with %s is from the future', (_, value) => {
    expect(read(value)).toEqual({ kind: 'future', event: { v: value.v, id: 'a' } });
  });

  it('is used without the fields that make no sense', () => {
    const odd = {
      v: 1,
      id: 'a',
      at,
      type: 'answered',
      question: 'q',
      correct: true,
      points: '1',
      confidence: 'maybe',
      ms: [],
    };
    expect(read(odd)).toEqual({
      kind: 'known',
      event: { v: 1, id: 'a', at, type: 'answered', question: 'q', correct: true },
    });
  });

  it('keeps fields that a newer version added', () => {
    const newer = { v: 1, id: 'a', at, type: 'lesson-opened', lesson: 'q', mood: 'good' };
    expect(read(newer)).toEqual({ kind: 'known', event: newer });
  });

  it.each([
    ['\u001b]52;c;cHduZWQ=\u0007hello', ']52;c;cHduZWQ=hello'],
    ['\u009b31mred', '31mred'],
    ['a\u202eb', 'ab'],
    ['two\nlines\tand a tab\r', 'two\nlines\tand a tab'],
    ['👩‍👩‍👧 naïve', '👩‍👩‍👧 naïve'],
  ])('brings no text to the terminal that it would obey: %j', (text, safe) => {
    const draft = event('a', at, { type: 'drafted', question: 'q', text });
    const result = read(draft);
    expect(result.kind === 'known' ? fold([result.event]).drafts.q : null).toBe(safe);
    // The same with the character itself in the file, where JSON allows it.
    const raw = readEvent(
      JSON.stringify(draft).replace(/\\u(009b|202e)/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
    );
    expect(raw).toEqual(result);
  });
});
