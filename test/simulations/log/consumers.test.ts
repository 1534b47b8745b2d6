import { expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import type { LogEvent } from '../../../src/simulations/log/events.js';
import type { LogKnobs } from '../../../src/simulations/log/knobs.js';
import { LogModel } from '../../../src/simulations/log/model.js';
import { knobValues } from './knob-values.js';

/** What consumers tell in a run of one partition in which ten records a second come to one that does them in 50 ms each. */
function told(set: Partial<LogKnobs>, until: number): string[] {
  const kinds: string[] = [];
  const knobs = knobValues({ arrivals: 'regular', partitions: 1, consumers: 1, produceRate: 10, workMs: 50, ...set });
  const emit = (_: number, { kind }: LogEvent) => {
    if (kind !== 'record-produced' && kind !== 'record-ended') kinds.push(kind);
  };
  const model = new LogModel(knobs, { streams: new Streams(1), emit, until, warmUp: 0, trace: null });
  while (model.next() <= until) model.step();
  return kinds;
}

it('fetches, works, commits', () => {
  expect(told({}, 0.16)).toEqual(['batch-fetched', 'batch-committed']);
});

it('goes back to a record that failed, after it has committed what was before it', () => {
  expect(told({ poisonAt: 0.05 }, 0.22)).toEqual([
    'batch-fetched',
    'record-failed',
    'batch-committed',
    'batch-fetched',
    'record-failed',
    'batch-committed',
    'batch-fetched',
  ]);
});

it('sets a record aside and goes on', () => {
  expect(told({ poisonAt: 0.05, onFailure: 'retry-topic' }, 0.16)).toEqual([
    'batch-fetched',
    'record-failed',
    'record-set-aside',
    'batch-committed',
  ]);
});

it('buries at once what may not be tried again', () => {
  expect(told({ poisonAt: 0.05, onFailure: 'dead-letter', retries: 0 }, 0.16)).toContain('record-buried');
});

it('loses what it had committed and not done when it dies', () => {
  expect(told({ crashAt: 0.12, commit: 'before' }, 0.2)).toEqual(['batch-fetched', 'record-lost', 'consumer-crashed']);
});
