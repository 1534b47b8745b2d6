import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { runTo } from './knob-values.js';

const effects = (scenario: string, at: number, set: Record<string, number | string> = {}) =>
  runTo(scenario, at, set)
    .picture({ columns: 76, rows: 10 })
    .map((content) => plain(content).slice(-19))
    .join('\n');

describe('the effects', () => {
  it('carry a mark each: once, twice, lost, dead letter, not yet', () => {
    expect(effects('crash-points', 10)).toContain('4²');
    expect(effects('ack-first', 10)).toContain('4✗');
    expect(effects('poison-message', 30)).toContain('3†');
    expect(effects('crash-points', 3)).toMatch(/1✓ {2}2✓ {2}3·/);
  });

  it('are bare marks where there are many', () => {
    expect(effects('crash-points', 0.1, { messages: 100 })).toContain('················');
  });

  it('are listed by customer for a log, and show who was overtaken', () => {
    expect(effects('who-gets-it', 20, { kind: 'log', key: 'random' })).toMatch(/c2 .*2!/);
    expect(effects('who-gets-it', 20, { kind: 'log', key: 'customer' })).toMatch(/c2 {2}2 5 8 11/);
  });
});
