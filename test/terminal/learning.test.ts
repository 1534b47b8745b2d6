import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { keys } from './terminal.js';

describe('someone who begins', () => {
  it('begins the first lesson, makes a prediction, answers a question right and sees why', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('Begin');
    terminal.press(keys.enter);
    await terminal.shows('step 1/');
    await terminal.shows('enter guess');
    terminal.press(keys.enter);
    await terminal.shows('› Guess');
    terminal.press('d');
    await terminal.shows(/▸ d ●/);
    terminal.press(keys.enter);
    await terminal.shows('It never counts');
    terminal.press(keys.enter);
    await terminal.shows('enter next step');
  });

  it('answers the questions of a lesson, with feedback for the option they chose', async () => {
    const terminal = start(['quiz', 'three-numbers', '--seed', '1'], {});
    await terminal.shows('1/');
    expect(await terminal.shows('enter answer')).toContain('! sure');
    terminal.press('!');
    await terminal.shows('you are sure');
    terminal.press('a');
    await terminal.shows(/▸ a ●/);
    terminal.press(keys.enter);
    const feedback = await terminal.shows(/✓ Right|✗ Not right/);
    expect(feedback).toContain('and you were sure');
  });
});

describe('a prediction before a simulation', () => {
  it('is asked for, then the run plays, and the gap is explained', async () => {
    const terminal = start(['learn', 'queues-that-absorb']);
    await terminal.shows('How many seconds after the burst');
    terminal.press(keys.enter);
    await terminal.shows('commit and watch');
    terminal.press(keys.enter);
    await terminal.shows('Type a number first');
    terminal.press('10', keys.enter);
    await terminal.shows('▶');
    terminal.press('e');
    const end = await terminal.shows('It came to');
    expect(end).toContain('You said 10 s. It came to 70 s.');
    terminal.press(keys.enter);
    expect(await terminal.shows('enter next step')).toContain('You said 10. It came to 70 s.');
  });

  it('hides what comes after it until the guess is made', async () => {
    const terminal = start(['learn', 'sync-and-async-basics']);
    const before = await terminal.shows('enter guess');
    expect(before).toContain('sync or async?');
    expect(before).not.toContain('↓');
  });
});

describe('someone who leaves in the middle', () => {
  it('comes back to the very step, and "continue" is the first thing they see', async () => {
    const first = start(['learn', 'three-numbers']);
    await first.shows('step 1/');
    first.press(keys.right);
    await first.shows('step 2/');
    first.press(keys.right);
    await first.shows('step 3/');
    first.press(keys.ctrlC);
    expect((await first.exit).code).toBe(130);

    const second = start([], { dataFolder: first.dataFolder });
    const home = await second.shows('Continue');
    expect(home).toMatch(/▸ Continue .*Major, minor, patch.*step 3\//);
    second.press(keys.enter);
    await second.shows('step 3/');
  });

  it('loses nothing to a kill', async () => {
    const first = start(['learn', 'three-numbers']);
    await first.shows('step 1/');
    first.press(keys.right);
    await first.shows('step 2/');
    first.kill('SIGKILL');
    await first.exit;
    const second = start([], { dataFolder: first.dataFolder });
    expect(await second.shows('Continue')).toContain('step 2/');
  });
});

describe('the simulation on screen', () => {
  it('plays, steps, goes back, turns a knob and compares two lanes on the same random numbers', async () => {
    const terminal = start(['sim', 'queue', '--scenario', 'flash-sale']);
    await terminal.shows('consumers');
    terminal.press('e');
    await terminal.shows('120 of 120 s');
    expect(await terminal.shows('70.0 s')).toContain('1,400');
    terminal.press('c');
    await terminal.shows('B − A');
    terminal.press(keys.right);
    await terminal.shows('was 1');
    expect(await terminal.shows('-60.0')).toMatch(/70\.0 +10\.0/);
    terminal.press('t');
    await terminal.shows('theory');
    terminal.press(',');
    await terminal.shows('‖ 119 of 120 s');
  });
});
