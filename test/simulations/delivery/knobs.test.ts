import { describe, expect, it } from 'vitest';
import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { groupCount, groupSize } from '../../../src/simulations/delivery/knobs.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { knobValues } from './knob-values.js';

describe('groups of two workers', () => {
  it.each([
    ['queue', 1, 6],
    ['topic', 3, 2],
    ['log', 3, 2],
  ] as const)('are for a %s: %i of %i', (kind, count, size) => {
    const knobs = knobValues({ kind, groups: 3, consumers: 2 });
    expect([groupCount(knobs), groupSize(knobs)]).toEqual([count, size]);
  });
});

describe('knobs that do not go together', () => {
  it('are a row to be marked, and no outbox for it to be in', () => {
    expect(() => plan(delivery, { set: { crashAt: 'mark-sent' } })).toThrow('crashAt=mark-sent needs publish=outbox');
    expect(() => plan(delivery, { set: { crashAt: 'mark-sent', publish: 'outbox' } })).not.toThrow();
  });
});
