import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { plain } from '../../../src/text/line.js';

function drawn(scenario: string, at: number, columns = 76, rows = 10): string {
  const run = new Run(plan(breaker, { scenario }));
  run.advance(at);
  return run.picture({ columns, rows }).map(plain).join('\n');
}

describe('the picture', () => {
  it('fills the window of a closed breaker', () => {
    const picture = drawn('with-breaker', 2.1);
    expect(picture).toContain('● CLOSED');
    expect(picture).toContain('✗✗✗··');
    expect(picture).toContain('3 of 5 ✗');
  });

  it('counts the open timer down', () => {
    expect(drawn('with-breaker', 12.2)).toContain('20.0 s left');
    expect(drawn('with-breaker', 31.2)).toContain('1.0 s left');
  });

  it('shows the probe under way', () => {
    expect(drawn('with-breaker', 33)).toMatch(/HALF-OPEN[\s\S]*◐/);
  });

  it('shows every waiting thread where there is no breaker', () => {
    const picture = drawn('hang-for-a-minute', 21);
    expect(picture).toContain('40 threads wait');
    expect(picture.match(/[▁▂▃▄▅▆▇] |█ /g)?.length).toBeGreaterThanOrEqual(40);
  });

  it('has room for the states in 56 × 8', () => {
    const picture = drawn('with-breaker', 12, 56, 8);
    expect(picture.split('\n')).toHaveLength(8);
    expect(picture).toContain('● OPEN');
  });
});
