import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLines } from './run-lines.js';
import { start } from './start.js';
import { keys } from './terminal.js';
import { tinyCourse } from './tiny-course.js';

let course: string;
let blocked: string;
let spare: string;
beforeEach(() => {
  course = tinyCourse();
  spare = mkdtempSync(join(tmpdir(), 'backpressure-spare-'));
  // A folder where the journal should be: nobody can write to it, not even root.
  blocked = join(spare, 'data');
  mkdirSync(join(blocked, 'progress.jsonl'), { recursive: true });
});
afterEach(() => {
  for (const folder of [course, spare]) rmSync(folder, { recursive: true, force: true });
});

const rescued = (err: string) => /now in (\S+\.jsonl)\./.exec(err)?.[1] ?? '';

describe('what cannot be saved, line by line', () => {
  it.each([
    ['without a home', () => ({ HOME: '', TMPDIR: spare }), () => []],
    ['with a folder in the journal’s place', () => ({ TMPDIR: spare }), () => ['--data-dir', blocked]],
  ])('is said right behind the answer %s, put elsewhere, and ends with 1', async (_, env, where) => {
    const { code, out, err } = await runLines(['quiz', 'one', '--course', course, ...where()], {
      input: 'word\n7\n',
      env: env(),
    });
    const said = out.indexOf('Not saved: ');
    expect(said).toBeGreaterThan(out.indexOf('Question 1 of 2'));
    expect(said).toBeLessThan(out.indexOf('Right.'));
    expect(out.indexOf('Right.')).toBeLessThan(out.indexOf('Question 2 of 2'));
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('the last 2 things you did');
    expect(code).toBe(1);

    const back = ['import', rescued(err), '--data-dir', join(spare, 'other')];
    expect((await runLines(back)).out).toContain('2 events imported');
  });

  it.each(['quiz', 'learn'])('is said wherever the learner entered: %s', async (command) => {
    const { code, out } = await runLines([command, 'one', '--course', course, '--data-dir', blocked], {
      input: 'word\n8\n',
      env: { TMPDIR: spare },
    });
    expect(out).toContain('Not saved: ');
    expect(code).toBe(1);
  });
});

describe('what cannot be saved, on screen', () => {
  it('stays in sight on every screen, and is put elsewhere on leaving', async () => {
    const terminal = start(['learn', 'one', '--course', course], { dataFolder: blocked, env: { TMPDIR: spare } });
    await terminal.shows('Not saved: ');
    terminal.press(keys.escape);
    await terminal.shows('Simulations');
    expect(terminal.text).toContain('Not saved: ');
    terminal.press('/');
    await terminal.shows('Type a word');
    expect(terminal.text).toContain('Not saved: ');
    terminal.press(keys.ctrlC);
    expect((await terminal.exit).code).toBe(1);
    await terminal.shows('the last 2 things you did');
    const file = rescued(terminal.text.replaceAll('\n', ''));
    expect(readFileSync(file, 'utf8')).toContain('step-reached');
  });

  it('is put elsewhere when a signal ends the program', async () => {
    const terminal = start(['learn', 'one', '--course', course], { dataFolder: blocked, env: { TMPDIR: spare } });
    await terminal.shows('Not saved: ');
    terminal.kill('SIGTERM');
    expect((await terminal.exit).code).toBe(143);
    await terminal.shows('Stopped by SIGTERM. Not saved');
    expect(readFileSync(rescued(terminal.text.replaceAll('\n', '')), 'utf8')).toContain('step-reached');
  });
});
