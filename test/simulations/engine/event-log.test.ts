import { describe, expect, it } from 'vitest';
import { EventLog } from '../../../src/simulations/engine/event-log.js';

type Event = readonly [at: number, kind: number, subject: number];

function hashOf(...events: readonly Event[]): string {
  const log = new EventLog();
  for (const event of events) log.event(...event);
  return log.hash;
}

describe('the hash of a run', () => {
  it('is the same for the same events', () => {
    expect(hashOf([1, 2, 3], [4, 5, 6])).toBe(hashOf([1, 2, 3], [4, 5, 6]));
    expect(hashOf()).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each<[string, readonly Event[]]>([
    [
      'another time, by a nanosecond',
      [
        [1 + 2 ** -30, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'another time, a day later',
      [
        [86401, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'another kind',
      [
        [1, 1, 3],
        [4, 5, 6],
      ],
    ],
    [
      'another subject',
      [
        [1, 2, 2],
        [4, 5, 6],
      ],
    ],
    [
      'another order',
      [
        [4, 5, 6],
        [1, 2, 3],
      ],
    ],
    ['one event fewer', [[1, 2, 3]]],
  ])('differs for %s', (_, events) => {
    expect(hashOf(...events)).not.toBe(hashOf([1, 2, 3], [4, 5, 6]));
  });
});

describe('the story of a run', () => {
  it('keeps moments in order', () => {
    const log = new EventLog();
    log.tell(1, 'It begins.');
    log.tell(2, 'It ends.');
    expect(log.story).toEqual([
      { at: 1, text: 'It begins.' },
      { at: 2, text: 'It ends.' },
    ]);
  });

  it('does not grow for ever', () => {
    const log = new EventLog();
    for (let moment = 0; moment < 1000; moment++) log.tell(moment, 'Again.');
    expect(log.story).toHaveLength(400);
    expect(log.untold).toBe(600);
  });
});
