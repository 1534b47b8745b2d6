import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.js';

/** The cell that a terminal's cursor is in after a text. */
function cellAfter(text: string): Promise<number> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 4, allowProposedApi: true });
  return new Promise((resolve) => terminal.write(text, () => resolve(terminal.buffer.active.cursorX)));
}

describe('text that is written from right to left', () => {
  it.each([
    ['Hebrew', 'שלום עולם'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Arabic', 'مرحبا بالعالم'],
    ['Arabic with marks', 'مَرْحَبًا'],
    ['both ways in one line', 'a תור is a queue'],
  ])('takes as many cells as we count, so that what stands beside it stays: %s', async (_, text) => {
    expect(width(text)).toBe(await cellAfter(text));
  });

  it('is not isolated: a terminal gives the marks for that a cell each, where we count none', async () => {
    const isolated = '\u2068תור\u2069';
    expect([width(isolated), await cellAfter(isolated)]).toEqual([3, 5]);
  });
});
