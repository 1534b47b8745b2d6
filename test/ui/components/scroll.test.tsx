import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { Scroll } from '../../../src/ui/components/scroll.js';

const lines = Array.from({ length: 30 }, (_, index) => [{ text: `line ${index + 1}` }]);

describe('lines in a window', () => {
  it('are drawn as far as they show', () => {
    const frame = render(<Scroll lines={lines} scroll={3} size={{ columns: 40, rows: 10 }} />).lastFrame() ?? '';
    expect(frame).toContain('line 4\n');
    expect(frame).not.toContain('line 13');
    expect(frame).toContain('↓ 18 more lines below');
  });
});
