import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { keys } from './terminal.js';

describe('a first start', () => {
  it('is played before there is any menu, and is never shown again', async () => {
    const first = start();
    expect(await first.shows('Then, for ten seconds, 90')).not.toContain('Simulations');
    first.press(keys.enter);
    await first.shows('How long until the queue is empty?');
    first.press(keys.enter);
    await first.shows('a wrong guess costs nothing');
    first.press('2');
    await first.shows('you, 20 s');
    first.press(keys.enter);
    await first.shows('You said 20 s, and it took 100 s');
    first.press(keys.enter);
    await first.shows('step 1/');
    first.press(keys.ctrlC);
    await first.exit;
    const again = start([], { dataFolder: first.dataFolder });
    expect(await again.shows('Continue')).not.toContain('Then, for ten seconds');
  });

  it('is skipped with one key, for good', async () => {
    const first = start();
    await first.shows('esc skip');
    first.press(keys.escape);
    await first.shows('▸ Begin');
    first.press('q');
    expect((await first.exit).code).toBe(0);
    expect(readFileSync(join(first.dataFolder, 'progress.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
    const again = start([], { dataFolder: first.dataFolder });
    await again.shows('▸ Begin');
  });

  it('is told in plain lines to who wants those', async () => {
    const first = start(['--linear']);
    await first.shows('How many seconds until the queue is empty?');
    first.press('twenty\r');
    await first.shows('Type one of 10, 20, 50, 100');
    first.press('20\r');
    const told = await first.shows('What to type next:');
    expect(told.replace(/\s+/g, ' ')).toContain('You said 20 s, and it took 100 s');
    expect((await first.exit).code).toBe(0);
  });

  it('stands in nobody’s way who asked for something else', async () => {
    const terminal = start(['sim', 'queue']);
    await terminal.shows('consumers');
    terminal.press(keys.escape);
    await terminal.shows('▸ Begin');
  });
});

describe('escape on home', () => {
  it('asks, and does not end the program', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('▸ Begin');
    terminal.press(keys.escape);
    expect(await terminal.shows('Leave?')).toContain('esc stay');
    terminal.press(keys.escape);
    await terminal.hides('Leave?');
    terminal.press(keys.escape);
    await terminal.shows('Leave?');
    terminal.press(keys.enter);
    expect((await terminal.exit).code).toBe(0);
  });

  it('is asked only about home: the key that moves takes the question back', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('▸ Begin');
    terminal.press(keys.escape);
    await terminal.shows('Leave?');
    terminal.press(keys.down);
    await terminal.hides('Leave?');
  });
});

describe('seen, answered and mastered', () => {
  it('are three things: turning the pages of a lesson is only to have seen it', async () => {
    const terminal = start(['learn', 'three-numbers']);
    await terminal.shows('step 1/');
    for (let step = 2; ; step++) {
      terminal.press(keys.right);
      const text = await terminal.shows(new RegExp(`step ${step}/|Take the quiz`));
      if (text.includes('Take the quiz')) break;
    }
    const end = await terminal.shows('Take the quiz');
    expect(end).toMatch(/Seen\. \d+ questions are not answered yet\./);
    expect(end).not.toContain('done');
  });
});
