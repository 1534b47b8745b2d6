import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';
import { plain } from '../../../src/text/line.js';

function drawn(scenario: string, at: number): string[] {
  const run = new Run(plan(retry, { scenario }));
  run.advance(at);
  return run.picture({ columns: 110, rows: 14 }).map(plain);
}

const timelines = (lines: string[]) => lines.filter((text) => text.startsWith('client')).map((text) => text.slice(11));

describe('the picture', () => {
  it('shows clients without jitter as stripes: whoever still tries calls when the others do', () => {
    const still = timelines(drawn('schedule', 3)).filter((text) => !text.includes('●'));
    expect(still).toHaveLength(5);
    expect(new Set(still).size).toBe(1);
  });

  it('shows clients with jitter apart', () => {
    expect(new Set(timelines(drawn('full-jitter', 3))).size).toBe(10);
  });

  it('shows only clients that still try when it begins a new page', () => {
    const shown = drawn('exponential', 33).filter((text) => text.startsWith('client'));
    expect(shown).toHaveLength(10);
    expect(shown.every((text) => !text.slice(11).startsWith('●'))).toBe(true);
  });

  it('keeps the last page when all have written', () => {
    expect(drawn('full-jitter', 9).join('\n')).toContain('●');
  });

  it('writes the schedule of waits out', () => {
    expect(drawn('schedule', 1).at(-1)).toContain('waits 100 200 400 800 1,600 3,200 6,400 10,000 ms');
  });
});
