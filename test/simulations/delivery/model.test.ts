import { describe, expect, it } from 'vitest';
import { runTo } from './knob-values.js';

describe('the measures in the middle of a run', () => {
  it('are what has happened so far', () => {
    expect(runTo('crash-points', 5.3).measure()).toMatchObject({
      published: 10,
      deliveries: 10,
      redelivered: 0,
      processed: 4,
      workingConsumers: 1,
      unfinished: 7,
    });
  });
});
