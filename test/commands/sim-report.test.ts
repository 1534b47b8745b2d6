import { describe, expect, it } from 'vitest';
import { reportLines } from '../../src/commands/sim-report.js';
import { replicate } from '../../src/simulations/engine/replications.js';
import { compare, report } from '../../src/simulations/engine/report.js';
import { plan } from '../../src/simulations/engine/run.js';
import { counter } from '../simulations/engine/counter.js';

const poisson = { set: { clock: 'poisson' } };

describe('a report as lines', () => {
  it('has what was run, then a row a metric with its theory', () => {
    const lines = reportLines(counter, [report(plan(counter, { seed: 7 }))]);
    expect(lines[0]).toBe(`${counter.title}, seed 7, 120 s`);
    expect(lines.join('\n')).toMatch(/ 240 {3}theory 240$/m);
  });

  it('has a column a value where several are compared, and no theory', () => {
    const lines = reportLines(counter, compare(counter, {}, 'rate', [1, 2]));
    expect(lines.some((line) => /^rate +1 +2$/.test(line))).toBe(true);
    expect(lines.join('\n')).not.toContain('theory');
  });

  it('has the interval of a mean over runs', () => {
    const lines = reportLines(counter, replicate(counter, poisson, 4));
    expect(lines[0]).toContain('4 runs');
    expect(lines.join('\n')).toMatch(/ \d+ ± \d/);
  });

  it('has the paired differences below, each with its interval', () => {
    const lines = reportLines(counter, replicate(counter, poisson, 4, { knob: 'rate', values: [1, 2] }), 'rate');
    const from = lines.indexOf('rate=2 beside rate=1: the difference, with its 95 % interval');
    expect(from).toBeGreaterThan(0);
    expect(lines[from + 1]).toMatch(/ \+\d+ ± \d+/);
  });

  it('leaves out what is no difference at all', () => {
    const lines = reportLines(counter, replicate(counter, {}, 2, { knob: 'rate', values: [2, 2] }), 'rate');
    expect(lines.at(-1)).toBe('rate=2 beside rate=2: the difference, with its 95 % interval');
  });
});
