import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/practice/release-desk/digest.js';

describe('a digest', () => {
  it('is the same for the same run, and another for another run of the same changes', () => {
    expect(digestOf(['base'], 1)).toBe(digestOf(['base'], 1));
    expect(digestOf(['base'], 1)).not.toBe(digestOf(['base'], 2));
    expect(digestOf(['base'], 1)).not.toBe(digestOf(['base', 'invoices'], 1));
  });

  it('is seven hexadecimal digits, all different over many runs', () => {
    const digests = Array.from({ length: 500 }, (_, run) => digestOf(['base', 'left-1.2.9'], run));
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{7}$/);
    expect(new Set(digests).size).toBe(500);
  });
});
