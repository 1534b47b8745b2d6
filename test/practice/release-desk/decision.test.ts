import { describe, expect, it } from 'vitest';
import { partsOf, pickedIn } from '../../../src/practice/release-desk/decision.js';

describe('picks', () => {
  it('are found by their decision, the last one first', () => {
    const picks = [
      { decision: 'number', option: '2.3.2' },
      { decision: 'number', option: '2.3.3' },
    ];
    expect(pickedIn(picks, 'number')).toBe('2.3.3');
    expect(pickedIn(picks, 'tag')).toBeNull();
  });

  it('may be several at once', () => {
    expect(partsOf('main+release/2.3')).toEqual(['main', 'release/2.3']);
    expect([partsOf(''), partsOf(null)]).toEqual([[], []]);
  });
});
