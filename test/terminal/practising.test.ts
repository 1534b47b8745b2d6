import { describe, expect, it } from 'vitest';
import { start } from './start.js';
import { keys } from './terminal.js';

const ctrlD = '\u0004';

describe('an interview answer', () => {
  it('is kept as a draft when the terminal is lost, and is there again', async () => {
    const first = start(['practice', 'coach', '--question', 'q-01']);
    await first.shows('begin to write');
    first.press(keys.enter);
    await first.shows('0 words');
    first.press('I ranked the tasks of our migration by what would stop an invoice.');
    // Before the pause at which it would have been saved anyway.
    await first.shows('13 words');
    first.kill('SIGHUP');
    await first.exit;

    const second = start(['practice', 'coach', '--question', 'q-01'], { dataFolder: first.dataFolder });
    await second.shows('Your draft is back: 13 words.');
    await second.shows('what would stop an invoice');
  });

  it('gets the evidence first, in the words that were typed, and no level', async () => {
    const terminal = start(['practice', 'coach', '--question', 'q-01']);
    await terminal.shows('begin to write');
    terminal.press(keys.enter);
    await terminal.shows('0 words');
    terminal.press(
      '\u001b[200~In March I ranked seventeen tasks of our invoicing export. I asked our finance analyst for thirty minutes. We went live a day early with two errors in 4,100 invoices. On Tuesdays I swim.\u001b[201~',
    );
    await terminal.shows('words');
    terminal.press(ctrlD);
    const feedback = await terminal.shows('In your own words');
    expect(feedback).toMatch(/“(In March I ranked|On Tuesdays I swim)/);
    expect(feedback).not.toMatch(/level \d/i);
  });
});

describe('the Eisenhower board', () => {
  it('takes twelve cards against the clock, and ends with what they came to', async () => {
    const terminal = start(['practice', 'eisenhower', '--seed', '5']);
    await terminal.shows('esc leave');
    terminal.press(keys.enter);
    for (let placed = 0; placed < 12; placed++) {
      await terminal.shows(`${placed}/12 placed`);
      terminal.press('2');
      await terminal.until(
        () => terminal.text.includes(`${placed + 1}/12 placed`) || !terminal.text.includes('/12 placed'),
        'the card to be placed',
      );
    }
    await terminal.shows('Press enter to hand them in');
    terminal.press(keys.enter);
    expect(await terminal.shows(/agree/i)).toMatch(/of 12/);
  });
});

describe('a day at the release desk', () => {
  it('goes from nine to six, and ends with who was hurt and why', async () => {
    const terminal = start(['practice', 'release-desk', '--seed', '1']);
    await terminal.shows('event 1/8');
    while (!terminal.text.includes('of 8')) {
      const before = terminal.text;
      terminal.press(keys.enter);
      await terminal.until(() => terminal.text !== before, 'the next moment of the day');
    }
    const report = await terminal.shows('hurt');
    expect(report).toContain('18:00');
    expect(report).toMatch(/consumers? hurt/);
  });
});

describe('which version is lower', () => {
  it('is sorted by swapping neighbours, and the first difference explained', async () => {
    const terminal = start(['practice', 'precedence', '--seed', '1']);
    await terminal.shows('item 1/10');
    terminal.press(' ');
    await terminal.until(() => /lowest/.test(terminal.text), 'the list');
    terminal.press(keys.enter);
    expect(await terminal.shows(/Sorted|below|above/)).toContain('1.0.0');
  });
});
