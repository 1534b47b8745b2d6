import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { runTo } from './knob-values.js';

function drawn(
  scenario: string,
  at: number,
  set: Record<string, number | string> = {},
  columns = 76,
  rows = 10,
): string {
  return runTo(scenario, at, set).picture({ columns, rows }).map(plain).join('\n');
}

describe('the picture', () => {
  it('moves a message from the broker to the worker, and its ack back', () => {
    expect(drawn('crash-points', 0.9)).toMatch(/─\[6\]▸/);
    expect(drawn('crash-points', 1.75)).toMatch(/◂✓1/);
  });

  it('shows that the broker keeps what was not acknowledged, and has it again after a crash', () => {
    expect(drawn('crash-points', 5.3)).toContain('7 kept, no ack');
    expect(drawn('crash-points', 6)).toContain('[4↻][5↻][6↻]');
  });

  it('says where a worker is with the message in its hand', () => {
    expect(drawn('crash-points', 5.2)).toMatch(/▸\[4\] ═+[\s\S]*done, not acked/);
    expect(drawn('ack-first', 4.2)).toContain('acked, not done');
    expect(drawn('crash-points', 6)).toContain('✗ dead, back in 2.2 s');
  });

  it('shows an order that the shop never published', () => {
    const picture = drawn('dual-write', 10);
    expect(picture).toContain('✗ order 4 was never published');
    expect(picture).toContain('4✗');
  });
});
