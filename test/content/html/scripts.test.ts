import { describe, expect, it } from 'vitest';
import { scripted } from '../../../src/content/html/scripts.js';

describe('what stands above or below the line', () => {
  it.each<['sup' | 'sub', string, string]>([
    ['sup', '6', '⁶'],
    ['sup', '-1', '⁻¹'],
    ['sup', 'n+1', 'ⁿ⁺¹'],
    ['sup', 'th', 'th'],
    ['sup', 'x', '^x'],
    ['sup', 'a b', '^(a b)'],
    ['sup', '1/2', '^(1/2)'],
    ['sub', '2', '₂'],
    ['sub', 'i', 'ᵢ'],
    ['sub', 'max', 'max'],
    ['sub', 'z', '_z'],
    ['sub', '', ''],
  ])('%s of %j is %j', (name, text, set) => {
    expect(scripted(name, text)).toBe(set);
  });
});
