import { describe, expect, it } from 'vitest';
import { runTo } from './knob-values.js';

describe('a worker at its crash point', () => {
  const cases: [string, string, string][] = [
    ['after', 'receive', 'Worker 1 dies with order 4 in hand, nothing done. It has done 3 and acknowledged 3.'],
    ['after', 'work', 'Worker 1 dies in the middle of the work on order 4. It has done 3 and acknowledged 3.'],
    ['after', 'ack', 'Worker 1 dies after the work on order 4 and before its ack. It has done 4 and acknowledged 3.'],
    ['before', 'receive', 'Worker 1 dies with order 4 in hand, nothing done. It has done 3 and acknowledged 3.'],
    ['before', 'work', 'Worker 1 dies in the middle of the work on order 4. It has done 3 and acknowledged 4.'],
    ['before', 'ack', 'Worker 1 dies after the ack of order 4 and before its work. It has done 3 and acknowledged 4.'],
  ];
  it.each(cases)('that acknowledges %s the work, at %s', (ack, crashAt, told) => {
    const { story } = runTo('crash-points', 30, { ack, crashAt });
    expect(story.map((moment) => moment.text)).toContain(told);
  });

  it('dies once, though the same order comes again', () => {
    const { story } = runTo('crash-points', 60, { messages: 5 });
    expect(story.filter((moment) => moment.text.includes(' dies '))).toHaveLength(1);
  });
});

describe('ids in the memory of a worker', () => {
  it('help while it lives: an event published twice is skipped', () => {
    expect(runTo('outbox', 60, { crashAt: 'mark-sent', dedup: 'memory' }).measure()).toMatchObject({ effectsTwice: 0 });
  });

  it('are no help to another worker, nor after its death', () => {
    expect(runTo('crash-points', 60, { dedup: 'memory' }).measure()).toMatchObject({ effectsTwice: 1 });
    expect(runTo('crash-points', 60, { dedup: 'memory', consumers: 2 }).measure()).toMatchObject({ effectsTwice: 1 });
    expect(runTo('crash-points', 60, { dedup: 'table', consumers: 2 }).measure()).toMatchObject({ effectsTwice: 0 });
  });
});

describe('a message that always fails', () => {
  it('is lost where it was acknowledged before the work', () => {
    expect(runTo('poison-message', 60, { ack: 'before' }).measure()).toMatchObject({ lost: 1, deadLettered: 0 });
  });

  it('holds up its partition of a log, not the others', () => {
    const run = runTo('poison-message', 6, { kind: 'log', consumers: 3, partitions: 3 });
    const waiting = run.measure().unfinished;
    expect(waiting).toBe(3);
  });
});
