import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { built, keys } from './terminal.js';
import { tinyCourse } from './tiny-course.js';

describe('a key right behind the one that leaves', () => {
  it.each([
    ['qj', 0],
    ['qq', 0],
    ['q\r', 0],
    ['q\u001b[B', 0],
    ['\u0003x', 130],
    ['jj\u0003\u0003q', 130],
  ])('%j ends the program with %i all the same', async (pressed, code) => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press(pressed);
    expect((await terminal.exit).code).toBe(code);
    await terminal.until(() => !terminal.isOnAlternateScreen && !terminal.isCursorHidden, 'the terminal as it was');
  });
});

describe('ctrl-c', () => {
  it.each([
    ['10,000 keys', 'j'.repeat(10_000)],
    ['4,000 arrows', keys.down.repeat(4000)],
    ['a paste that never ends', `\u001b[200~${'text '.repeat(2000)}`],
    ['half an arrow', '\u001b['],
  ])('overtakes %s', async (_, waiting) => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press(waiting, keys.ctrlC);
    expect((await terminal.exit).code).toBe(130);
    await terminal.until(() => !terminal.isOnAlternateScreen, 'the terminal as it was');
  });
});

describe('a run that would take days', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is ended by %s while it calculates', async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'backpressure-days-'));
    const run = spawn(process.execPath, [built, '--data-dir', folder, 'sim', 'queue', '--until', '1e9', '--json']);
    const ended = new Promise((resolve) => run.once('exit', (code, by) => resolve(by ?? code)));
    await until(() => secondsOfWork(run.pid ?? 0) > 2);
    run.kill(signal);
    expect(await ended).toBe(signal);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a run that would take days, in plain lines', () => {
  it('is ended by ctrl-c', async () => {
    const terminal = start(['sim', 'queue', '--until', '1e9', '--linear']);
    await terminal.shows('expires after');
    terminal.press(keys.ctrlC);
    expect((await terminal.exit).code).toBe(130);
  });
});

/** How long a process has calculated by now, in seconds. */
function secondsOfWork(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

describe('a window that is closed', () => {
  it('ends the program by the signal, without a crash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backpressure-window-'));
    const ended = join(folder, 'ended');
    // A shell that outlives the window says how the program in it ended.
    const inside = `trap : HUP; "${process.execPath}" "${built}" --data-dir "${folder}/data"; echo $? >"${ended}.new"; mv "${ended}.new" "${ended}"`;
    const window = spawn(process.execPath, ['-e', windowOf(inside)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((shown) => window.stdout.once('data', shown));
    window.kill('SIGKILL');
    await until(() => existsSync(ended));
    expect(readFileSync(ended, 'utf8').trim()).toBe('129');
    rmSync(folder, { recursive: true, force: true });
  });
});

/** A process that is the other end of a terminal, and says when the course is open in it. */
function windowOf(command: string): string {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm-256color' };
  return `
    const { spawn } = require('@lydell/node-pty');
    const pty = spawn('/bin/bash', ['--norc', '-c', ${JSON.stringify(command)}], { cols: 80, rows: 24, env: ${JSON.stringify(env)} });
    let shown = '';
    pty.onData((data) => { shown += data; if (shown.includes('esc')) process.stdout.write('shown'); });
  `;
}

async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error('Waited in vain.');
    await new Promise((again) => setTimeout(again, 20));
  }
}

describe('stopped by someone else', () => {
  it('gives the terminal back before it stops, and fg paints everything again', async () => {
    const shell = start(['-i'], { node: '/bin/bash', program: '--norc', dataFolder: known(), env: { PS1: 'shell> ' } });
    await shell.shows('shell>');
    shell.press(`${process.execPath} ${built} & echo started $!; fg\r`);
    await shell.shows('▸ Begin');
    const pid = Number(/started (\d+)/.exec(shell.sent)?.[1]);
    process.kill(pid, 'SIGTSTP');
    await shell.shows('Stopped');
    expect(shell.isOnAlternateScreen).toBe(false);
    shell.press('echo still$((40 + 2))here\r');
    await shell.shows('still42here');
    shell.press('fg\r');
    await shell.shows('▸ Begin');
    expect(shell.isOnAlternateScreen).toBe(true);
    shell.press(keys.down);
    await shell.shows('▸ Review');
  });

  it('paints everything again when it could not know that it would be stopped', async () => {
    const shell = start(['-i'], { node: '/bin/bash', program: '--norc', dataFolder: known(), env: { PS1: 'shell> ' } });
    await shell.shows('shell>');
    shell.press(`${process.execPath} ${built} & echo started $!; fg\r`);
    await shell.shows('▸ Begin');
    shell.press(keys.down);
    await shell.shows('▸ Review');
    process.kill(Number(/started (\d+)/.exec(shell.sent)?.[1]), 'SIGSTOP');
    await shell.shows('Stopped');
    shell.press('clear; fg\r');
    await shell.shows(/^ backpressure/);
    shell.press(keys.down);
    await shell.shows('▸ Communication');
  });
});

describe('keys of one read', () => {
  it.each([
    ['10,000 arrows', `${keys.down.repeat(10_000)}${keys.up}`],
    ['a megabyte without marks', 'lorem ipsum dolor '.repeat(58_000)],
  ])('leave the program free to answer the next one: %s', async (_, flood) => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press(flood);
    terminal.press('\u0010');
    await terminal.shows('· Open');
    terminal.press('settings');
    await terminal.shows('▸ Settings');
  });

  it('cost one search and one frame where they are text', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press('/');
    await terminal.shows('Type a word');
    const frames = () => terminal.sent.split('\u001b[?2026h').length;
    const before = frames();
    terminal.press('write-around strategies');
    await terminal.shows('write-around strategies');
    expect(frames() - before).toBe(1);
  });

  it('are text in one go where a terminal does not mark its pastes', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press('/');
    await terminal.shows('Type a word');
    terminal.press('lorem ipsum dolor\r'.repeat(4000));
    await terminal.shows('lorem ipsum dolor lorem');
    terminal.press(keys.escape);
    await terminal.shows('Begin');
  });
});

describe('a paste', () => {
  it('stays in the answer of a question, on one line', async () => {
    const course = tinyCourse();
    const terminal = start(['quiz', 'one', '--course', course]);
    await terminal.shows('Type the word');
    terminal.press('\u001b[200~word\r\r3\r\u001b[201~');
    await terminal.shows('word 3');
    expect(terminal.text).toContain('Type the word');
    rmSync(course, { recursive: true });
  });

  it('does nothing on a screen without a field', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press('\u001b[200~q\r\u001b[201~', keys.down);
    await terminal.shows('▸ Review');
  });
});
