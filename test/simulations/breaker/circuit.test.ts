import { beforeEach, describe, expect, it } from 'vitest';
import { Circuit } from '../../../src/simulations/breaker/circuit.js';
import { CountWindow } from '../../../src/simulations/breaker/failure-window.js';
import { FailureCount } from '../../../src/simulations/breaker/rule.js';

let circuit: Circuit;

beforeEach(() => {
  circuit = new Circuit({ openSeconds: 30, probes: 2 }, new FailureCount(new CountWindow(4), 2, 2));
});

function fail(times: number): void {
  const { epoch } = circuit;
  for (let time = 0; time < times; time++) circuit.report(time, epoch, true);
}

describe('a closed breaker', () => {
  it('lets calls through and stays closed below its threshold', () => {
    fail(1);
    expect([circuit.admit(), circuit.state]).toEqual([true, 'closed']);
  });

  it('opens at its threshold and refuses every call until its timer ends', () => {
    fail(2);
    expect([circuit.admit(), circuit.state, circuit.timerEnds]).toEqual([false, 'open', 31]);
  });
});

describe('an open breaker', () => {
  it('ignores results of calls that were sent before it opened', () => {
    const before = circuit.epoch;
    fail(2);
    circuit.report(5, before, true);
    circuit.report(5, before, false);
    expect([circuit.state, circuit.timerEnds, circuit.opened]).toEqual(['open', 31, 1]);
  });

  it('lets its probes through after the timer, and no more', () => {
    fail(2);
    circuit.letProbesThrough();
    expect([circuit.admit(), circuit.admit(), circuit.admit()]).toEqual([true, true, false]);
  });
});

describe('a half-open breaker', () => {
  beforeEach(() => {
    fail(2);
    circuit.letProbesThrough();
    circuit.admit();
  });

  it('closes when all probes are answered, having forgotten old failures', () => {
    const { epoch } = circuit;
    circuit.report(40, epoch, false);
    expect(circuit.state).toBe('half-open');
    circuit.report(41, epoch, false);
    expect([circuit.state, circuit.failures(41)]).toEqual(['closed', 0]);
  });

  it('opens again when one fails', () => {
    circuit.report(40, circuit.epoch, true);
    expect([circuit.state, circuit.timerEnds, circuit.opened]).toEqual(['open', 70, 2]);
  });
});
