import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLines } from './run-lines.js';
import { start } from './start.js';
import { keys, type Terminal } from './terminal.js';

const ctrlP = '\u0010';
const ctrlR = '\u0012';
const quiz = ['quiz', 'three-numbers', '--seed', '1'];

/** The header's end at this question, however many there are. */
const at = (question: number) => new RegExp(` ${question}/\\d+ *$`, 'm');

/** Answers the first question and skips the second: the third is on screen. */
async function toTheThird(): Promise<Terminal> {
  const terminal = start(quiz);
  await terminal.shows(at(1));
  terminal.press('a', keys.enter);
  await terminal.shows(/✓ Right|✗ Not right/);
  terminal.press(keys.enter);
  await terminal.shows(at(2));
  terminal.press('s');
  await terminal.shows(at(3));
  return terminal;
}

describe('a quiz that was left in the middle', () => {
  it.each<[how: string, leave: (terminal: Terminal) => void]>([
    ['ctrl-c', (terminal) => terminal.press(keys.ctrlC)],
    ['kill -9', (terminal) => terminal.kill('SIGKILL')],
  ])('by %s goes on at its question, with the answers so far', async (_, leave) => {
    const first = await toTheThird();
    const question = first.rows[4];
    leave(first);
    await first.exit;
    const second = start(quiz, { dataFolder: first.dataFolder });
    await second.shows(at(3));
    expect(await second.shows('On at question 3 of ')).toContain(question);
    second.press('g');
    expect(await second.shows('Questions')).toMatch(/1 .* (right|not right)\n.*2 .* passed/);
  });

  it('by esc goes on, and its last answer can be taken back, and given again', async () => {
    const second = await toTheThird();
    second.press(keys.escape);
    await second.shows('q leave');
    // The palette has a quiz for each lesson.
    second.press(ctrlP);
    await second.shows('· Open');
    second.press('major minor patch quiz');
    await second.shows(/▸ Major, minor, patch .* quiz/);
    second.press(keys.enter);
    await second.shows(at(3));
    second.press('u');
    await second.shows(at(2));
    second.press('u');
    expect(await second.shows(at(1))).toContain('Taken back');
    second.press('u');
    await second.shows('There is no answer to take back yet.');
    second.press('a', keys.enter);
    await second.shows(/✓ Right|✗ Not right/);
    second.press(keys.ctrlC);
    await second.exit;

    const third = start(quiz, { dataFolder: second.dataFolder });
    await third.shows(at(2));
  });

  it('begins anew by ctrl-r, and by --restart', async () => {
    const terminal = await toTheThird();
    terminal.press(ctrlR);
    await terminal.shows(at(1));
    terminal.press(keys.ctrlC);
    await terminal.exit;
    const again = start([...quiz, '--restart'], { dataFolder: terminal.dataFolder });
    await again.shows(at(1));
  });

  it('goes on in plain lines too, where u takes back', async () => {
    const data = mkdtempSync(join(tmpdir(), 'backpressure-resuming-'));
    const env = { BACKPRESSURE_DATA_DIR: data };
    const lines = (input: string) => runLines(['quiz', 'three-numbers', '--seed', '1'], { input, env });
    const first = await lines('a\ns\nq\n');
    expect(first.out).toContain('Question 3 of ');
    const second = await lines('u\nu\nq\n');
    expect(second.out).toMatch(/On at question 3 of \d+\./);
    expect(second.out).toContain('u take the last answer back');
    expect(second.out).toMatch(/Question 3 of .*Taken back\..*Question 2 of .*Taken back\..*Question 1 of /s);
    const third = await lines('q\n');
    expect(third.out).toContain('Question 1 of ');
    rmSync(data, { recursive: true, force: true });
  });
});
