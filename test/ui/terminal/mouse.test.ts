import { describe, expect, it } from 'vitest';
import { cutKeys } from '../../../src/ui/terminal/cut-keys.js';
import { isMouse, type MouseEvent, readMouse } from '../../../src/ui/terminal/mouse.js';

describe('what a mouse says', () => {
  it.each<[sequence: string, event: MouseEvent | null]>([
    ['\u001b[<0;3;5M', { type: 'click', column: 2, row: 4 }],
    ['\u001b[<64;3;5M', { type: 'wheel', direction: 'up' }],
    ['\u001b[<65;1;1M', { type: 'wheel', direction: 'down' }],
    // A release, the right button, with shift held, a place that is none, and what only looks like a report.
    ['\u001b[<0;3;5m', null],
    ['\u001b[<2;3;5M', null],
    ['\u001b[<4;3;5M', null],
    ['\u001b[<0;0;0M', null],
    ['\u001b[<0;3M', null],
    ['\u001b[<0;3;999999M', null],
    ['\u001b[<;;M', null],
    ['\u001b[<0;3;5~', null],
    ['\u001b[M !!', null],
    ['\u001b[32;3;5M', null],
  ])('%j is understood or passed over, and never a key', (sequence, event) => {
    expect(cutKeys(`a${sequence}b`)).toEqual({ keys: ['a', sequence, 'b'], rest: '' });
    expect(isMouse(sequence)).toBe(true);
    expect(readMouse(sequence)).toEqual(event);
  });

  it.each(['\u001b[A', '\u001b[1;5C', '\u001b[3~', '\u001bM', 'M', '<', '\u001b'])('%j is a key', (key) => {
    expect(isMouse(key)).toBe(false);
  });

  it.each(['\u001b[<', '\u001b[<0;3', '\u001b[M', '\u001b[M !'])('%j waits for its end', (input) => {
    expect(cutKeys(input)).toEqual({ keys: [], rest: input });
  });
});
