import { describe, expect, it } from 'vitest';
import { line, plain, span } from '../../src/text/line.js';

describe('a line', () => {
  it('is made of styled and plain pieces', () => {
    expect(line('served ', span('12', 'good'), span(' of 20'))).toEqual([
      { text: 'served ' },
      { text: '12', tone: 'good' },
      { text: ' of 20' },
    ]);
  });

  it('reads without its styles', () => {
    expect(plain(line('served ', span('12', 'good')))).toBe('served 12');
    expect(plain([])).toBe('');
  });
});
