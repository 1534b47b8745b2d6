import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';
import { plain } from '../../../src/text/line.js';

function drawn(scenario: string, at: number, columns = 90): string[] {
  const run = new Run(plan(retry, { scenario }));
  run.advance(at);
  return run.picture({ columns, rows: 12 }).map(plain);
}

describe('the picture of a storm', () => {
  it('shows a line of calls that nobody waits for', () => {
    const lines = drawn('storm', 300);
    expect(lines.find((text) => text.startsWith('line'))).toMatch(/○{20,}… [\d,]+ wait, [\d,]+ given up/);
    expect(lines.find((text) => text.startsWith('threads'))).toContain('○○');
    expect(lines[0]).toContain('0.0 answered/s');
  });

  it('shows the same server idle where a budget has ended it', () => {
    expect(drawn('storm-with-budget', 300).join('\n')).toContain('10 retries saved');
    expect(drawn('storm-with-budget', 300).find((text) => text.startsWith('line'))).not.toContain('○');
  });

  it('shows the breaker, and the slow spell while it lasts', () => {
    expect(drawn('storm-with-breaker', 36).join('\n')).toMatch(/breaker +(open|half-open|closed)/);
    expect(drawn('storm', 35).join('\n')).toContain('slow for another 5 s');
  });

  it.each([56, 76, 90, 116])('says everything in %i columns', (columns) => {
    for (const at of [0, 35, 300]) expect(drawn('storm', at, columns).slice(0, 2).join('\n')).not.toContain('…');
  });
});
