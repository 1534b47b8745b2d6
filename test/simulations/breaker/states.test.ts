import { describe, expect, it } from 'vitest';
import { LastCalls } from '../../../src/simulations/breaker/call-window.js';
import { Circuit } from '../../../src/simulations/breaker/circuit.js';
import { CountWindow } from '../../../src/simulations/breaker/failure-window.js';
import { FailureCount, FailureRate } from '../../../src/simulations/breaker/rule.js';
import { states } from '../../../src/simulations/breaker/states.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

const settings = { openSeconds: 30, probes: 1 };

describe('the state diagram', () => {
  it.each([56, 76, 116])('is five lines of at most %i cells', (columns) => {
    const lines = states(new Circuit(settings, new FailureCount(new CountWindow(10), 5, 1)), settings, 0, columns);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(columns);
    expect(lines.map(plain).join()).toMatch(/CLOSED.*open.*half-open/);
  });

  it('draws a bar where there are more failures to count than cells', () => {
    const circuit = new Circuit(settings, new FailureCount(new CountWindow(100), 80, 1));
    for (let call = 0; call < 40; call++) circuit.report(call, 0, true);
    const text = states(circuit, settings, 40, 76).map(plain).join();
    expect(text).toContain('40 of 80 ✗');
    expect(text).toContain('━━━━');
  });

  it.each([
    [3, 0, '3 of 10 calls'],
    [10, 4, '40 % ✗'],
    [10, 0, '20 % slow'],
  ])('says of a breaker that goes by shares what they are: %i calls, %i failed', (calls, failed, said) => {
    const thresholds = { failureRate: 0.5, slowRate: 0.5, slowSeconds: 1, minimumCalls: 10 };
    const circuit = new Circuit(settings, new FailureRate(thresholds, new LastCalls(20), new LastCalls(5)));
    for (let call = 0; call < calls; call++) circuit.report(call, 0, call < failed, call < 2 ? 2 : 0);
    expect(states(circuit, settings, 40, 76).map(plain).join()).toContain(said);
  });
});
