import { expect } from 'vitest';
import type { Policy } from '../../../../src/simulations/eviction/policy.js';

/**
 * Runs letters through a policy and compares what became of each with a line written by hand:
 * "A B A+ C/B A-" reads: A comes in, B comes in, A hits, C comes in and B leaves, A is dropped for another reason.
 */
export function expectTrace(make: (keys: number) => Policy, line: string): Policy {
  const policy = make(26);
  const letter = (key: number) => String.fromCharCode(65 + key);
  const seen = line.split(' ').map((step) => {
    const key = step.charCodeAt(0) - 65;
    if (step.endsWith('-')) {
      policy.remove(key);
      return step;
    }
    if (policy.access(key)) return `${letter(key)}+`;
    return policy.evicted < 0 ? letter(key) : `${letter(key)}/${letter(policy.evicted)}`;
  });
  expect(seen.join(' ')).toBe(line);
  return policy;
}
