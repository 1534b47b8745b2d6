import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';

const story = (scenario: string) =>
  new Run(plan(retry, { scenario })).finish().story.map(({ at, text }) => `${at.toFixed(0)} ${text}`);

describe('the story of a storm', () => {
  it('tells that it outlasts what started it', () => {
    const told = story('storm').join('\n');
    expect(told).toContain('makes 4 tries before it gives up for good: 40 in a second if all fail');
    expect(told).toMatch(/40 The server is healthy again\. \d+ calls wait in line, \d+ of them given up/);
    expect(told).toContain('460 420 s after it was healthy again, the server is still down');
    expect(told).not.toContain('All is well');
  });

  it('tells when it is over, and what the breaker did', () => {
    expect(story('storm-with-budget').join('\n')).toMatch(/All is well: from \d+ s after it was healthy again/);
    expect(story('storm-with-breaker').join('\n')).toContain('the breaker opens, and calls fail without being sent');
    expect(story('storm-with-shedding').join('\n')).toContain('turns a call away at once');
  });
});
