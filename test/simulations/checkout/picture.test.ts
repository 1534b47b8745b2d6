import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { runTo, type Settings } from './knob-values.js';

const drawn = (scenario: string, at: number, set: Settings = {}, columns = 76, rows = 10) =>
  runTo(scenario, set, at).picture({ columns, rows }).map(plain);

describe('the picture', () => {
  it('has the steps in order, and the reply as a wall between those who wait and what waits', () => {
    expect(drawn('mail-down', 200)[1]).toMatch(
      /^validate ▸ reserve ▸ charge ▸ commit ▸ reply +┃ mail +analytics +stock/,
    );
    expect(drawn('mail-down', 200, { mode: 'async' })[1]).toMatch(
      /^validate.*enqueue.*reply.*┃ in line.*workers.*mail/,
    );
    expect(drawn('mail-down', 200, { mode: 'sync' })[0]).toContain('┃ nothing');
  });

  it('marks what is down, and how much waits there', () => {
    const lines = drawn('mail-down', 2000);
    expect(lines[2]).toMatch(/┃ ✗ down/);
    expect(lines.join('\n')).toContain('8,500');
  });

  it('names the customer who has waited longest', () => {
    expect(drawn('payment-slow', 24).join('\n')).toMatch(/customer 410 waits at charge: 2\.9 s/);
    expect(drawn('payment-slow', 24, { mode: 'async' }, 76, 10).join('\n')).toMatch(/nobody waits|waits at/);
  });

  it('shows threads, tokens and pages turned away where they matter', () => {
    expect(drawn('payment-slow', 50).join('\n')).toMatch(/50 of 50, full {3}pages turned away \d+/);
    expect(drawn('token-bucket', 3).join('\n')).toMatch(/tokens ─+ 0 of 100 {3}refused 111/);
  });

  it('leaves quick steps out where there is no room for them', () => {
    const narrow = drawn('payment-slow', 50, { mode: 'sync-with-async-fallback' }, 56, 8)[1] ?? '';
    expect(narrow).toContain('charge');
    expect(narrow).not.toContain('stats');
  });

  it.each(['sync', 'async', 'hybrid', 'sync-with-async-fallback'])(
    'of %s never cuts a column, beside another run',
    (mode) => {
      for (const steps of ['charge-then-store', 'pending-first']) {
        expect(drawn('payment-slow', 50, { mode, steps }, 55, 10).join('\n')).not.toContain('…');
      }
    },
  );
});
