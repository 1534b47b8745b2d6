import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';

describe('the story', () => {
  it('tells how ten clients in step get through, one a round', () => {
    const { story } = new Run(plan(retry, { scenario: 'schedule' })).finish();
    expect(story.map(({ at, text }) => `${at.toFixed(2)} ${text}`)).toMatchInlineSnapshot(`
      [
        "0.00 10 clients want to write the same row. Each reads its version, then writes if it is still that.",
        "0.00 A client that is refused waits 100 ms, then twice as long each time, up to 10,000 ms.",
        "0.03 Client 1 is first. Every other write that carries version 0 is refused now.",
        "0.17 2 have written, 8 still try; 11 calls so far.",
        "0.41 3 have written, 7 still try; 20 calls so far.",
        "0.85 4 have written, 6 still try; 28 calls so far.",
        "1.69 5 have written, 5 still try; 35 calls so far.",
        "3.33 6 have written, 4 still try; 41 calls so far.",
        "6.57 7 have written, 3 still try; 46 calls so far.",
        "13.01 8 have written, 2 still try; 50 calls so far.",
        "23.05 9 have written, 1 still tries; 53 calls so far.",
        "33.10 All 10 have written after 33,100 ms: 55 calls, 45 of them refused.",
        "33.10 At worst 9 retries reached the server within 20 ms, at 0.16 s.",
        "33.10 Without backoff the same clients make 55 calls; this was 100 % of that.",
      ]
    `);
  });

  it('compares with no backoff at the end', () => {
    const { story } = new Run(plan(retry, { scenario: 'full-jitter' })).finish();
    expect(story.at(-1)?.text).toMatch(
      /^Without backoff the same clients make [\d,]+ calls; this was 3\d % of that\.$/,
    );
  });
});
