import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keys, Terminal, type Wishes } from './terminal.js';

const open: Terminal[] = [];
const folders: string[] = [];

function start(args: readonly string[], wishes: Wishes = {}): Terminal {
  const terminal = new Terminal(args, wishes);
  open.push(terminal);
  return terminal;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((terminal) => terminal.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const flashSale = ['sim', 'queue', '--scenario', 'flash-sale'];

/** The row of a metric, its numbers whole. */
function row(terminal: Terminal, label: string): string {
  return terminal.rows.find((text) => text.includes(label)) ?? '';
}

describe('two runs on one panel', () => {
  it.each([
    [80, 24],
    [120, 40],
  ])('have one scale: the lower peak is drawn lower (%d×%d)', async (columns, rows) => {
    const terminal = start(flashSale, { columns, rows });
    await terminal.shows('consumers');
    terminal.press('c', keys.right, keys.right, 'e');
    await terminal.shows('120 of 120 s');
    await terminal.shows('was 1');
    expect(await terminal.shows('1,500 ┤')).toContain('B − A');
    // One axis: the scale of the higher of the two, once.
    expect(terminal.rows.filter((text) => /^ *[\d,]+ ┤/.test(text)).length).toBeGreaterThan(1);
    expect(row(terminal, 'peak depth')).toMatch(/1,400 .*[\d,]+/);
  });

  it.each([
    ['checkout', 80, 24, [keys.right, 'e', keys.right, keys.right, 'c', keys.right]],
    ['breaker', 60, 20, [keys.right, 'e', 'c', keys.left]],
    ['retry', 80, 24, ['c', keys.right, 'e']],
  ] as const)('of %s never cut a number at %d×%d', async (simulation, columns, rows, pressed) => {
    const terminal = start(['sim', simulation], { columns, rows });
    await terminal.shows('‖');
    for (const key of pressed) terminal.press(key);
    await terminal.shows(/A +B/);
    expect(terminal.text).not.toMatch(/\d…/);
  });
});

describe('a knob', () => {
  it('takes a typed number, shows its range, and says why it refuses one', async () => {
    const terminal = start(['sim', 'queue', '--scenario', 'bounded']);
    await terminal.shows('0 to 100,000 messages, steps of 100');
    terminal.press('9');
    await terminal.shows('enter sets it');
    terminal.press('0', '0', keys.enter);
    await terminal.shows(/limit +900 messages/);
    terminal.press('0', keys.enter);
    await terminal.shows(/limit +no limit/);
    terminal.press('999999999', keys.enter);
    expect(await terminal.shows('cannot be')).toContain('“limit” cannot be 999,999,999 messages');
    terminal.press('5', keys.escape);
    await terminal.hides('enter sets it');
    expect(terminal.text).toContain('no limit');
  });

  it('that does not go with another is named as people read it, with what to turn first', async () => {
    const terminal = start(['sim', 'delivery', '--scenario', 'dual-write']);
    await terminal.shows('dual write');
    terminal.press(keys.down, keys.right);
    const screen = await terminal.shows('needs “publish” outbox first');
    expect(screen).not.toMatch(/\w=\w/);
  });
});

describe('time', () => {
  it('goes back by strides that are worth a key, and to the moments of the story', async () => {
    const terminal = start(flashSale);
    await terminal.shows('consumers');
    terminal.press('g', 'g');
    await terminal.shows('The burst begins');
    terminal.press('e');
    await terminal.shows('■ 120 of 120 s');
    terminal.press(',', ',', ',', ',');
    await terminal.shows('‖ 115 of 120 s');
    terminal.press('<');
    await terminal.shows('‖ 103 of 120 s');
    terminal.press('G');
    await terminal.hides('103 of 120 s');
  });

  it('shows the guess from the first second, and the gap whole', async () => {
    const terminal = start(['learn', 'queues-that-absorb'], { columns: 60, rows: 20 });
    await terminal.shows('step 1/');
    terminal.press(keys.enter);
    await terminal.shows('guess');
    terminal.press('20', keys.enter);
    await terminal.shows('◆');
    terminal.press('e');
    await terminal.shows('You said 20 s. It came to 70 s.');
  });
});

describe('a challenge', () => {
  it('is opened with a seed, tried, solved beside the best known, and remembered', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'backpressure-challenge-'));
    folders.push(dataFolder);
    const terminal = start(['sim', 'queue', '--challenge', 'flash-sale', '--seed', '7'], { dataFolder });
    expect(await terminal.shows('The cheapest flash sale')).toContain('seed 7');
    terminal.press('e');
    await terminal.shows('■ 120 of 120 s');
    expect(terminal.text).not.toContain('surplus');
    terminal.press(keys.down, '120', keys.enter);
    await terminal.shows('The best known needs 95/s');
    terminal.press('b');
    await terminal.shows('B best known');
    terminal.press('95', keys.enter);
    expect(await terminal.shows('★★★')).toContain('Nothing better is known');
  });
});
