import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { keys, type Terminal } from './terminal.js';

const on = '\u001b[?1000h\u001b[?1006h';
const off = '\u001b[?1006l\u001b[?1000l';

/** Clicks on the first place where the screen shows this. */
function click(terminal: Terminal, text: string): void {
  const row = terminal.rows.findIndex((candidate) => candidate.includes(text));
  const column = terminal.rows[row]?.indexOf(text) ?? 0;
  terminal.press(`\u001b[<0;${column + 1};${row + 1}M`, `\u001b[<0;${column + 1};${row + 1}m`);
}

const wheelDown = '\u001b[<65;10;10M';
const isOff = (terminal: Terminal) => terminal.sent.lastIndexOf(off) > terminal.sent.lastIndexOf(on);

describe('the mouse', () => {
  it('presses what stands in the footer, and chooses what stands in a list', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('q leave');
    click(terminal, '/ search');
    await terminal.shows('Type a word');
    click(terminal, 'esc back');
    await terminal.shows('q leave');
    click(terminal, 'Settings');
    await terminal.shows('Plain lines');
    click(terminal, '? keys');
    await terminal.shows('Keys on this screen');
    click(terminal, '? esc close');
    await terminal.shows('◂ auto');
    click(terminal, 'esc back');
    await terminal.shows('q leave');
  });

  it('chooses an answer', async () => {
    const terminal = start(['quiz', 'three-numbers', '--seed', '1']);
    await terminal.shows(/ 1\/\d+ *$/m);
    click(terminal, 'b ○');
    await terminal.shows(/▸ b ●/);
    click(terminal, 'enter answer');
    await terminal.shows(/✓ Right|✗ Not right/);
  });

  it('opens what the palette and the search found', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('q leave');
    terminal.press('\u0010');
    await terminal.shows('· Open');
    terminal.press('settings');
    await terminal.shows(/▸ Settings/);
    click(terminal, '▸ Settings');
    await terminal.shows('Plain lines');
  });

  it('scrolls and moves with its wheel', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows(/▸ Begin/);
    terminal.press(wheelDown);
    await terminal.until(() => !/▸ Begin/.test(terminal.text) && terminal.text.includes('▸'), 'the next entry');
  });

  it('types nothing, whatever a report looks like', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('q leave');
    terminal.press('/');
    await terminal.shows('Type a word');
    terminal.press('a', '\u001b[<0;1', 'b;1M', '\u001b[M !!', '\u001b[<9;9;9M', '\u001b[<64;1;1m', 'c');
    await terminal.shows(/\/ ab?;?1?M?c/);
    expect(terminal.text).not.toMatch(/\/ .*(<|!!|9)/);
  });

  it('is given back when the program is left, stopped and killed by a signal', async () => {
    const left = start([], { dataFolder: known() });
    await left.shows('q leave');
    expect(left.sent).toContain(on);
    left.press('q');
    await left.exit;
    expect(isOff(left)).toBe(true);

    const hungUp = start([], { dataFolder: known() });
    await hungUp.shows('q leave');
    hungUp.kill('SIGTERM');
    await hungUp.exit;
    expect(isOff(hungUp)).toBe(true);

    const interrupted = start([], { dataFolder: known() });
    await interrupted.shows('q leave');
    interrupted.press(keys.ctrlC);
    await interrupted.exit;
    expect(isOff(interrupted)).toBe(true);
  });

  it('is lent to the editor with the terminal, and taken again after', async () => {
    const terminal = start(['practice', 'coach', '--question', 'q-01'], {
      env: { EDITOR: 'false', VISUAL: undefined },
    });
    await terminal.shows('begin to write');
    terminal.press(keys.enter);
    await terminal.shows('0 words');
    terminal.press('\u0005');
    await terminal.shows('Your text is kept');
    const first = terminal.sent.indexOf(on);
    const lent = terminal.sent.indexOf(off, first);
    expect(lent).toBeGreaterThan(first);
    expect(terminal.sent.indexOf(on, lent)).toBeGreaterThan(lent);
  });

  it('is left to the terminal by a setting, and from the moment that it is set', async () => {
    const folder = known();
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ mouse: false }));
    const terminal = start([], { dataFolder: folder });
    await terminal.shows('q leave');
    expect(terminal.sent).not.toContain('\u001b[?1000h');
    terminal.press('\u0010');
    await terminal.shows('· Open');
    terminal.press('settings', keys.enter);
    await terminal.shows('Mouse');
    terminal.press(keys.down.repeat(5), keys.right);
    await terminal.until(() => terminal.sent.includes(on), 'the mouse to be asked for');
  });
});
