import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';
import { plain } from '../../../src/text/line.js';

function picture(scenario: string, at: number, set: Record<string, number | string> = {}, columns = 76): string {
  const run = new Run(plan(queue, { scenario, set }));
  run.advance(at);
  return run
    .picture({ columns, rows: 10 })
    .map((line) => plain(line).trimEnd())
    .join('\n');
}

describe('the picture of a queue', () => {
  it('shows the burst coming in, the line growing from the consumer’s end, and by how much', () => {
    expect(picture('flash-sale', 15)).toBe(
      [
        ' producer          ┌ 700 waiting, oldest 3.5 s ───────┐   ┌ consumer ──────┐',
        ' 200/s burst       │                   ○○○○○○○○○○○○○○ │   │ ■ busy         │',
        ' ●●●●●●●●●●●●●●●▶  │                   ○○○○○○○○○○○○○○ │   │                │',
        '                   │                   ○○○○○○○○○○○○○○ │ ▶ │                │',
        '                   │                   ○○○○○○○○○○○○○○ │   │                │',
        '                   │                   ○○○○○○○○○○○○○○ │   │ ✓ 699 served   │',
        '                   └──────────────────────────────────┘   └────────────────┘',
        ' in  200/s  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
        ' out 60/s   ━━━━━━━━━━━╸                           grows by 140/s',
        ' ○ 10 messages   ● waited over 10 s',
      ].join('\n'),
    );
  });

  it('marks messages that have waited long', () => {
    expect(picture('flash-sale', 40)).toContain('○○○○○○○○●●●●●●●●●●●●');
    expect(picture('flash-sale', 40)).toContain('drains by 20/s');
  });

  it.each([
    ['reject-new', 'full: 140/s turned away', '✗ 201 rejected'],
    ['drop-oldest', 'full: 140/s pushed out', '✗ 201 rejected'],
    ['block', 'full: 140/s held back', '‖ held up'],
  ])('says what a full line does: %s', (overflow, verdict, mark) => {
    const drawn = picture('bounded', 15, { overflow });
    expect(drawn).toContain('FULL');
    expect(drawn).toContain(verdict);
    expect(drawn).toContain(mark);
  });

  it('shows that consumers are down', () => {
    const drawn = picture('nightly-outage', 100);
    expect(drawn).toContain('✗ down');
    expect(drawn).toContain('■ stopped');
    expect(drawn).toContain('grows by 50/s');
  });

  it('draws each consumer’s progress where it can be followed, and a crowd where there are many', () => {
    expect(picture('knee', 10, { serviceRate: 0.1, arrivalRate: 1, consumers: 2 })).toMatch(/■ [━╸]+·*/);
    expect(picture('knee', 10, { serviceRate: 1, arrivalRate: 20, consumers: 30 })).toMatch(/\d+ busy/);
  });

  it('counts what expired, and what is left of a message’s life', () => {
    const drawn = picture('bounded', 40, { timeToLive: 5 });
    expect(drawn).toContain('✗ 398 expired');
    expect(drawn).toContain('● 4 s or more of 5 s to live');
  });
});
