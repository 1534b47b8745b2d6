import { describe, expect, it } from 'vitest';
import { knobs } from '../../../src/simulations/stampede/knobs.js';

describe('the knobs', () => {
  it('have the names and the choices that courses rely on', () => {
    const names = ['protection', 'readRate', 'rebuildSeconds', 'processes', 'keys', 'timeToLive', 'jitter', 'beta'];
    expect(Object.keys(knobs)).toEqual(
      expect.arrayContaining([...names, 'serveStale', 'rampPerMinute', 'databaseCapacity']),
    );
    expect(knobs.protection.choices).toEqual(['none', 'single-flight', 'lease', 'jittered-ttl', 'early-refresh']);
  });
});
