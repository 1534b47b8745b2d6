import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../../src/simulations/engine/event-queue.js';

interface Scheduled {
  readonly at: number;
  readonly rank: number;
}

describe('an event queue', () => {
  it('gives events back by time, then rank, then the order they were scheduled in', () => {
    const event = fc.record({ at: fc.integer({ min: 0, max: 9 }), rank: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const expected = events
          .map((each, subject) => ({ ...each, subject }))
          .toSorted((a, b) => a.at - b.at || a.rank - b.rank || a.subject - b.subject)
          .map((each) => each.subject);
        expect(drain(filled(events))).toEqual(expected);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('keeps its order while events come and go', () => {
    const queue = filled([
      { at: 5, rank: 0 },
      { at: 1, rank: 0 },
    ]);
    queue.drop();
    queue.schedule(2, 0, 2);
    expect(drain(queue)).toEqual([2, 0]);
  });

  it('has nothing ahead when it is empty', () => {
    const queue = new EventQueue();
    queue.drop();
    expect([queue.next(), queue.size]).toEqual([Number.POSITIVE_INFINITY, 0]);
  });

  it('tells what kind of event is next', () => {
    const queue = new EventQueue();
    queue.schedule(1, 7, 9);
    expect([queue.next(), queue.kind, queue.subject, queue.size]).toEqual([1, 7, 9, 1]);
  });
});

function filled(events: readonly Scheduled[]): EventQueue {
  const queue = new EventQueue();
  for (const [subject, { at, rank }] of events.entries()) queue.schedule(at, 0, subject, rank);
  return queue;
}

function drain(queue: EventQueue): number[] {
  const subjects: number[] = [];
  while (queue.next() < Number.POSITIVE_INFINITY) {
    subjects.push(queue.subject);
    queue.drop();
  }
  return subjects;
}
