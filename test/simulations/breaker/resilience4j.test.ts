import { describe, expect, it } from 'vitest';
import { LastCalls, LastSeconds } from '../../../src/simulations/breaker/call-window.js';
import { Circuit } from '../../../src/simulations/breaker/circuit.js';
import { FailureRate } from '../../../src/simulations/breaker/rule.js';

/**
 * Scripts by the documented semantics of resilience4j 2.4.0, and by what its own tests of the state machine say
 * (CircuitBreakerStateMachineTest): a failure rate of 50 %, slow from 4 s on, 50 % slow, at least 5 calls, 4 permitted.
 */
const thresholds = { failureRate: 0.5, slowRate: 0.5, slowSeconds: 4, minimumCalls: 5 };

function breaker(closed = new LastSeconds(20), changed: Partial<typeof thresholds> = {}): Circuit {
  return new Circuit(
    { openSeconds: 5, probes: 4 },
    new FailureRate({ ...thresholds, ...changed }, closed, new LastCalls(4)),
  );
}

/** Plays results: "-" failed, "+" answered, "_" failed slowly, "S" answered slowly, each a second after the last. */
function play(circuit: Circuit, script: string, from = 0): string[] {
  return [...script].map((result, index) => {
    const isSlow = result === '_' || result === 'S';
    circuit.report(from + index, circuit.epoch, result === '-' || result === '_', isSlow ? 5 : 0.1);
    return circuit.state;
  });
}

/** One that is half-open at 100 s. */
function halfOpen(changed: Partial<typeof thresholds> = {}): Circuit {
  const circuit = breaker(undefined, changed);
  play(circuit, '-'.repeat(5));
  circuit.letProbesThrough();
  return circuit;
}

describe('a closed breaker that goes by shares', () => {
  it.each([
    ['works no share out before the fifth call', '----', 'closed'],
    ['opens at the fifth though that is answered, three of five having failed', '---++', 'open'],
    ['opens when half of them have failed, not only above', '+++---', 'open'],
    ['stays closed below that', '+++--++-+', 'closed'],
    ['opens when calls are slow, answered or not', '_S-+S', 'open'],
    ['stays closed when fewer than half are slow', 'S++++S+++', 'closed'],
  ])('%s: %s', (_, script, state) => {
    expect(play(breaker(), script).at(-1)).toBe(state);
  });

  it('takes a call of exactly the threshold for a quick one', () => {
    const circuit = breaker();
    for (let call = 0; call < 9; call++) circuit.report(call, 0, false, 4);
    expect(circuit.state).toBe('closed');
    for (let call = 9; call < 18; call++) circuit.report(call, 0, false, 4.001);
    expect(circuit.state).toBe('open');
  });

  it('forgets calls that are older than its seconds', () => {
    const circuit = breaker(new LastSeconds(3));
    // One failure a second: never five in three seconds.
    expect(play(circuit, '-'.repeat(30)).every((state) => state === 'closed')).toBe(true);
  });

  it('needs no more calls than its window of calls holds', () => {
    const circuit = new Circuit(
      { openSeconds: 5, probes: 4 },
      new FailureRate({ ...thresholds, minimumCalls: 100 }, new LastCalls(3), new LastCalls(4)),
    );
    expect(play(circuit, '---')).toEqual(['closed', 'closed', 'open']);
  });

  it('starts anew after it has been open', () => {
    const circuit = halfOpen();
    expect(play(circuit, '++++', 100).at(-1)).toBe('closed');
    expect(play(circuit, '----', 110).at(-1)).toBe('closed');
  });
});

describe('a half-open breaker that goes by shares', () => {
  it('permits as many calls as it says, again after each opening', () => {
    const circuit = halfOpen();
    const permitted = () => Array.from({ length: 6 }, () => circuit.admit());
    expect(permitted()).toEqual([true, true, true, true, false, false]);
    play(circuit, '----', 100);
    circuit.letProbesThrough();
    expect(permitted()).toEqual([true, true, true, true, false, false]);
  });

  it.each([
    [
      'opens when three of four fail, and not before the fourth',
      '--+-',
      ['half-open', 'half-open', 'half-open', 'open'],
    ],
    ['closes when one of four fails', '-+++', ['half-open', 'half-open', 'half-open', 'closed']],
    ['opens when three of four are slow, though none fails', 'SSS+', ['half-open', 'half-open', 'half-open', 'open']],
  ])('%s: %s', (_, script, states) => {
    expect(play(halfOpen(), script, 100)).toEqual(states);
  });

  it('decides before all permitted calls are back where fewer are enough', () => {
    expect(play(halfOpen({ minimumCalls: 2 }), '++', 100)).toEqual(['half-open', 'closed']);
  });

  it('counts the result of a call that was sent before, as that library does', () => {
    const circuit = halfOpen();
    for (let late = 0; late < 4; late++) circuit.report(100, 0, true, 5);
    expect(circuit.state).toBe('open');
  });
});

describe('an open breaker that goes by shares', () => {
  it('refuses calls, and is not moved by results that come late', () => {
    const circuit = breaker();
    play(circuit, '-----');
    expect([circuit.admit(), circuit.timerEnds]).toEqual([false, 9]);
    for (let late = 0; late < 9; late++) circuit.report(6, 0, true, 5);
    expect([circuit.state, circuit.timerEnds, circuit.opened]).toEqual(['open', 9, 1]);
  });
});
