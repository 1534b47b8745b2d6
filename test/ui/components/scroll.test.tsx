import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { follow, lastScroll, Scroll } from '../../../src/ui/components/scroll.js';

const lines = Array.from({ length: 30 }, (_, index) => [{ text: `line ${index + 1}` }]);

describe('lines in a window', () => {
  it('are all shown when they fit', () => {
    expect(render(<Scroll lines={lines.slice(0, 5)} scroll={0} rows={5} />).lastFrame()).not.toContain('more');
  });

  it('say how many more there are below', () => {
    const frame = render(<Scroll lines={lines} scroll={0} rows={10} />).lastFrame() ?? '';
    expect(frame).toContain('line 9');
    expect(frame).not.toContain('line 10');
    expect(frame).toContain('↓ 21 more lines below');
  });

  it('say when they end', () => {
    const frame = render(<Scroll lines={lines} scroll={99} rows={10} />).lastFrame() ?? '';
    expect(frame).toContain('line 30');
    expect(frame).toContain('— end —');
  });
});

describe('the scroll', () => {
  it.each([
    [5, 10, 0],
    [10, 10, 0],
    [11, 10, 2],
    [30, 10, 21],
  ])('of %i lines in %i rows ends at %i', (count, rows, end) => {
    expect(lastScroll(count, rows)).toBe(end);
  });

  it.each([
    ['stays when the focus is on screen', 3, 5, 3],
    ['goes up to a focus above', 8, 2, 2],
    ['goes down to a focus below', 0, 15, 7],
  ])('%s', (_, scroll, focus, expected) => {
    expect(follow(scroll, focus, 30, 10)).toBe(expected);
  });
});
