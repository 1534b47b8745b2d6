import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { built, keys } from './terminal.js';

describe('leaving', () => {
  it('restores the screen and the cursor', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    expect(terminal.isOnAlternateScreen).toBe(true);
    terminal.press('q');
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.isOnAlternateScreen).toBe(false);
    expect(terminal.isCursorHidden).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ])('on %s restores the terminal first, says one line, and ends with %i', async (signal, code) => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.kill(signal);
    expect((await terminal.exit).code).toBe(code);
    expect(terminal.isOnAlternateScreen).toBe(false);
    expect(terminal.isCursorHidden).toBe(false);
    await terminal.shows(`Stopped by ${signal}. Your place is kept.`);
  });
});

describe('a terminal of another size', () => {
  it('is filled again at 60×20, asked to grow at 20×5, and filled again after', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.resize(60, 20);
    await terminal.until(() => terminal.rows[19] === '' && terminal.text.includes('? keys'), 'the small screen');
    expect(terminal.rows.filter((row) => row.includes('Settings'))).toHaveLength(1);
    terminal.resize(20, 5);
    await terminal.shows('Make me larger');
    terminal.resize(80, 24);
    await terminal.shows('Begin');
    expect(terminal.rows.filter((row) => row.includes('backpressure'))).toHaveLength(1);
    terminal.resize(200, 60);
    await terminal.until(() => terminal.rows.some((row) => row.includes('? keys')), 'the large screen');
    expect(terminal.text).not.toContain('Make me larger');
  });

  it('never takes the last row, so that nothing scrolls', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    expect(terminal.rows.at(-1)).toBe('');
  });
});

describe('keys that come in one piece or in two', () => {
  it('takes several keys of one read in their order', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press(keys.down, keys.down, keys.enter);
    await terminal.shows('0 of 15 lessons seen');
    terminal.press('\u001b');
    await terminal.shows('Simulations');
  });

  it('knows an arrow whose escape came early', async () => {
    const menu = start([], { dataFolder: known() });
    await menu.shows('▸ Begin');
    menu.press('\u001b');
    // The one wait for time in these tests: the gap itself is what is being tested.
    await new Promise((done) => setTimeout(done, 30));
    menu.press('[B');
    const text = await menu.shows('▸ Review');
    expect(text).not.toContain('[B');
  });
});

describe('a terminal that can do less', () => {
  it('gets no colour under NO_COLOR', async () => {
    const terminal = start([], { dataFolder: known(), env: { NO_COLOR: '1' } });
    await terminal.shows('Begin');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(terminal.sent).not.toMatch(/\u001b\[(3|4)[0-9;]+m/);
  });

  it('gets plain characters where the locale is not UTF-8', async () => {
    const terminal = start([], { dataFolder: known(), env: { LC_ALL: 'C' } });
    await terminal.shows('> Begin');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what must not be there
    expect(terminal.sent).toMatch(/^[\u0000-\u007f]*$/);
  });

  it.each([
    ['TERM=dumb', { TERM: 'dumb' }],
    ['CI', { CI: '1' }],
  ])('gets plain lines under %s', async (_, env) => {
    const terminal = start([], { dataFolder: known(), env });
    await terminal.shows('What to type next:');
    expect(terminal.sent).not.toContain('\u001b[');
  });
});

describe('help', () => {
  it('lists the keys of the screen and goes away again', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press('?');
    await terminal.shows('Keys on this screen');
    terminal.press('?');
    await terminal.hides('Keys on this screen');
  });
});

describe('a disk that takes no more', () => {
  it('is said at once, nothing is lost, and the next start still works', async () => {
    const data = mkdtempSync(join(tmpdir(), 'backpressure-full-'));
    // Longer than the limit below already, so that every further byte is refused, as a full disk does.
    writeFileSync(join(data, 'progress.jsonl'), `${filler}\n`);
    const limited = start(['-c', `ulimit -f 1; exec ${process.execPath} ${built} learn three-numbers`], {
      node: '/bin/bash',
      program: '--norc',
      dataFolder: data,
    });
    await limited.shows('Not saved:');
    expect(limited.text).toContain('step 1/');
    limited.press(keys.ctrlC);
    await limited.exit;
    expect(readFileSync(join(data, 'progress.jsonl'), 'utf8')).toContain(filler);
    rmSync(data, { recursive: true });
  });
});

const filler = JSON.stringify({
  v: 1,
  id: 'long',
  at: '2026-01-01T00:00:00.000Z',
  type: 'drafted',
  question: 'q-01',
  text: 'x'.repeat(4000),
});

describe('stopped with Ctrl-Z', () => {
  it('leaves a working shell, and fg paints everything again', async () => {
    const shell = start(['-i'], { node: '/bin/bash', program: '--norc', dataFolder: known(), env: { PS1: 'shell> ' } });
    await shell.shows('shell>');
    shell.press(`${process.execPath} ${built}\r`);
    await shell.shows('▸ Begin');
    shell.press(keys.ctrlZ);
    await shell.shows('Stopped');
    shell.press('echo still$((40 + 2))here\r');
    await shell.shows('still42here');
    shell.press('fg\r');
    await shell.shows('▸ Begin');
    expect(shell.isOnAlternateScreen).toBe(true);
    shell.press(keys.down);
    await shell.shows('▸ Review');
  });
});
