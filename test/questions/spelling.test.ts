import { describe, expect, it } from 'vitest';
import { isSlip, sameWords } from '../../src/questions/spelling.js';

describe('two short answers', () => {
  it.each([
    ['Cache-aside', 'cache aside'],
    ['cacheaside', 'cache aside'],
    ['the next update', 'next update'],
    ['An answer.', 'answer'],
    ['`npm ci`', 'npm ci'],
    ['fold()', 'fold'],
    ['time to live!', 'time-to-live'],
    ['ﬁfo', 'FIFO'],
    ['+', ' + '],
  ])('"%s" and "%s" are the same', (a, b) => {
    expect(sameWords(a, b)).toBe(true);
  });

  it.each([
    ['1.10.0', '1.1.00'],
    ['1.10', '1.1.0'],
    ['^1.2.3', '~1.2.3'],
    ['1.0.0-1', '1.0.01'],
    ['*', '+'],
    ['a', 'the'],
    ['lru', 'lfu'],
  ])('"%s" and "%s" are not', (a, b) => {
    expect(sameWords(a, b)).toBe(false);
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['idempotant', 'idempotent'],
    ['idempotnt', 'idempotent'],
    ['idemppotent', 'idempotent'],
    ['idempotetn', 'idempotent'],
    ['backpresure', 'backpressure'],
  ])('is "%s" for "%s"', (typed, meant) => {
    expect(isSlip(typed, meant)).toBe(true);
  });

  it.each([
    ['patch', 'batch'],
    ['asynchronous', 'synchronous'],
    ['minor', 'miner'],
    ['1.10.1', '1.10.0'],
    ['stateless', 'stateful'],
    ['idempotence', 'idempotent'],
    ['', 'idempotent'],
  ])('is not "%s" for "%s"', (typed, meant) => {
    expect(isSlip(typed, meant)).toBe(false);
  });
});
