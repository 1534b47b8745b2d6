import { describe, expect, it } from 'vitest';
import { Circuit } from '../../../src/simulations/breaker/circuit.js';
import { CountWindow } from '../../../src/simulations/breaker/failure-window.js';
import { states } from '../../../src/simulations/breaker/states.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

const settings = { failures: 5, openSeconds: 30, probes: 1 };

describe('the state diagram', () => {
  it.each([56, 76, 116])('is five lines of at most %i cells', (columns) => {
    const lines = states(new Circuit(settings, new CountWindow(10)), settings, 0, columns);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(columns);
    expect(lines.map(plain).join()).toMatch(/CLOSED.*open.*half-open/);
  });

  it('draws a bar where there are more failures to count than cells', () => {
    const many = { ...settings, failures: 80 };
    const circuit = new Circuit(many, new CountWindow(100));
    for (let call = 0; call < 40; call++) circuit.report(call, 0, true);
    const text = states(circuit, many, 40, 76).map(plain).join();
    expect(text).toContain('40 of 80 ✗');
    expect(text).toContain('████');
  });
});
