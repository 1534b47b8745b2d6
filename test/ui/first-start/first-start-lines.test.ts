import { describe, expect, it } from 'vitest';
import { type FirstStart, playFirst, startFirst } from '../../../src/store/first-start.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { firstStartLines } from '../../../src/ui/first-start/first-start-lines.js';
import { contentOf, terminals } from '../sizes.js';

const burst = startFirst(1, false);
const asked = playFirst(burst, { type: 'hurry' }, false);
const guessed = playFirst(asked, { type: 'guess', seconds: 20 }, false);
const over = playFirst(guessed, { type: 'hurry' }, false);

function shown(first: FirstStart, columns: number, rows: number): string {
  const size = contentOf(columns, rows);
  const lines = firstStartLines(first, size);
  expect(lines.length).toBeLessThanOrEqual(size.rows);
  for (const line of lines) expect(lineWidth(line), plain(line)).toBeLessThanOrEqual(size.columns);
  return lines.map(plain).join('\n');
}

describe.each(terminals)('the first start at %i×%i', (columns, rows) => {
  const flat = (first: FirstStart) => shown(first, columns, rows).replace(/\s+/g, ' ');

  it('says what comes before it comes', () => {
    expect(flat(burst)).toContain('24 a second come, 30 can be served. Then, for ten seconds, 90.');
  });

  it('asks, with every guess in sight', () => {
    const text = flat(asked);
    expect(text).toContain('How long until the queue is empty?');
    expect(text).toMatch(/1 10 s 2 20 s 3 50 s 4 100 s/);
    expect(text).toMatch(/600\b/);
  });

  it('marks the guess from the moment it is made, and the end where it came to', () => {
    expect(flat(guessed)).toContain('▲ you, 20 s');
    const text = flat(over);
    expect(text).toContain('▲ you, 20 s');
    expect(text).toContain('100 s ▲');
    expect(text).toContain('the queue shrinks by only 6 a second.');
  });
});
