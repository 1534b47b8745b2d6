import { describe, expect, it } from 'vitest';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const story = (wishes: Wishes) => new Run(plan(stampede, wishes)).finish().story.map(({ text }) => text);

describe('the story', () => {
  it('of noon', () => {
    expect(story({ scenario: 'expiry-at-noon' })).toEqual([
      'One hot key, 500 reads a second, 0.4 s to rebuild; protection: none.',
      'It was just filled; a copy lives for 10 s.',
      'The key expires.',
      'The key is back: for this one expiry 200 rebuilds were begun.',
      'After 20 s: 200 rebuilds, at most 200 in a second.',
    ]);
  });

  it('of those who wait, and of those who come early', () => {
    expect(story({ scenario: 'lease' })).toContain(
      'The key is back: for this one expiry one rebuild was begun, and 199 readers have waited.',
    );
    expect(story({ scenario: 'early-refresh' }).join(' ')).toMatch(
      /A reader rebuilds the key early, [\d.]+ s before its end\./,
    );
  });

  it('of a database that gets too much', () => {
    expect(story({ scenario: 'cold-deploy' }).join(' ')).toMatch(
      /more than the 800 loads that it can take in a second/,
    );
  });

  it.each(Object.keys(stampede.scenarios))('%s is told in 5 to 25 sentences', (scenario) => {
    const told = story({ scenario }).length;
    expect(told).toBeGreaterThanOrEqual(5);
    expect(told).toBeLessThanOrEqual(25);
  });
});
