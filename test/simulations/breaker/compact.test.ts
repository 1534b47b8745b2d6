import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { plain } from '../../../src/text/line.js';

describe('the state diagram where there is no room for it', () => {
  it.each([
    [0, '● CLOSED ─▸ open for 30 s ─▸ half-open'],
    [10, 'closed ─▸ ● OPEN, 22 s left ─▸ half-open'],
  ])('at %d s is one line: %s', (at, line) => {
    const run = new Run(plan(breaker, { scenario: 'with-breaker' }));
    run.advance(at);
    const lines = run.picture({ columns: 56, rows: 5 }).map(plain);
    expect(lines[1]).toBe(line);
    expect(lines.join('')).not.toMatch(/[┌└]/);
  });
});
