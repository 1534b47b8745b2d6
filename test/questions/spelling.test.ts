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
    ['?', ' ? '],
    ['a  key', 'key'],
    ['  an   answer', 'answer'],
    ['fold( )', 'fold'],
    ['first, then; last!?', 'first then last'],
    ['done...', 'done'],
    ['cache _- aside', 'cacheaside'],
    ['1  2', '12'],
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
    ['?', ','],
    ['fold(x)', 'fold'],
    ['a:b', 'ab'],
    ['over the wall', 'over wall'],
    ['breathe out', 'breout'],
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
    ['version2', 'version1'],
    ['2version', '1version'],
    ['1version', 'version'],
    ['versio1', 'version'],
    ['minorr', 'minor'],
  ])('is not "%s" for "%s"', (typed, meant) => {
    expect(isSlip(typed, meant)).toBe(false);
  });
});
