import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { built } from './terminal.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'backpressure-lines-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** The built program with pipes at its ends. */
function run(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [built, ...args, '--data-dir', data], {
      env: { PATH: process.env.PATH, HOME: data },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const events = () =>
  readFileSync(join(data, 'progress.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('without a terminal', () => {
  it('says where the learner stands and what to type next', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toContain('0 of 15 lessons seen');
    expect(out).toContain('backpressure learn sync-and-async-basics');
  });

  it('asks a quiz line by line, with hints, skips and confidence, and records it', async () => {
    const { code, out } = await run(['quiz', 'sync-and-async-basics', '--seed', '1'], '?\ns\nz z z\n');
    expect(code).toBe(0);
    expect(out).toContain('Question 1 of ');
    expect(out).toMatch(/Hint|There is no hint/);
    expect(out).toContain('Question 2 of ');
  });

  it('takes a lesson with its prediction and its simulation, and tells the story in order', async () => {
    const { code, out } = await run(['learn', 'queues-that-absorb'], '10\n120!\n');
    expect(code).toBe(0);
    expect(out).toContain('Guess');
    expect(out).toContain('You said 10 s. It came to 70 s.');
    expect(out.indexOf('What happened')).toBeLessThan(out.indexOf('Measured'));
    expect(out).not.toContain('\u001b');
    expect(events().map(({ type }) => type)).toEqual(
      expect.arrayContaining(['lesson-opened', 'step-reached', 'predicted', 'simulation-run', 'answered']),
    );
    expect(events().find(({ type }) => type === 'answered')).toMatchObject({ correct: true, confidence: 'sure' });
  });

  it('asks again when an answer has the wrong form, and stops with 0 at the end of the input', async () => {
    const { code, out } = await run(['learn', 'queues-that-absorb'], 'many\n');
    expect(code).toBe(0);
    expect(out).toContain('"many" is not a number.');
    expect(out).toContain('Your place is kept.');
  });

  it('opens nothing when output is a pipe that closes early', async () => {
    const { code } = await new Promise<{ code: number | null }>((resolve) => {
      const child = spawn('bash', [
        '-c',
        `${process.execPath} ${built} lessons | head -n 1 >/dev/null; exit \${PIPESTATUS[0]}`,
      ]);
      child.on('close', (code) => resolve({ code }));
    });
    expect(code).toBe(0);
  });
});

describe('words that are wrong', () => {
  it.each([
    [['learn', 'queues-that-absorp'], 'did you mean queues-that-absorb?'],
    [['lern'], 'no command "lern", did you mean learn?'],
    [['--sed', '1'], "unknown option '--sed'"],
    [['--seed', 'one'], 'it takes a whole number'],
    [['sim', 'quee'], 'did you mean queue?'],
    [['sim', 'queue', '--set', 'servers=2', '--json'], 'no knob "servers"'],
    [['sim', 'queue', '--set', 'consumers=many', '--json'], 'a whole number from'],
    [['sim', 'queue', '--scenario', 'none', '--json'], 'no scenario "none"'],
    [['sim', 'queue', '--until', '-1', '--json'], '--until cannot be "-1"'],
    [['sim', 'eviction', '--trace', '/nowhere', '--json'], 'there is no such file'],
    [['sim', 'queue', '--trace', '/nowhere', '--json'], 'queue reads no trace; eviction does'],
    [['sim', 'eviction', '--column', 'key', '--json'], '--trace FILE is missing'],
    [['sim', 'queue', '--runs', '1', '--json'], 'an interval needs two runs'],
    [['sim', 'queue', '--compare', 'consumers=1,many', '--runs', '2', '--json'], 'a whole number from'],
    [['practice', 'juggling'], 'no practice "juggling"'],
    [['check', '/nowhere'], 'no course at /nowhere'],
    [['--course', '/nowhere'], 'no course at /nowhere'],
    [['import', '/nowhere'], 'there is no such file'],
    [['completion', 'tcsh'], 'bash, zsh, fish'],
  ])('%j get one line and exit code 2', async (args, words) => {
    const { code, out, err } = await run(args);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('the numbers for programs', () => {
  it('of a run are one JSON document with the shape that was promised', async () => {
    const { out } = await run(['sim', 'queue', '--scenario', 'flash-sale', '--seed', '7', '--json']);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      'simulation',
      'scenario',
      'seed',
      'until',
      'knobs',
      'metrics',
      'theory',
      'broken',
    ]);
    expect(report).toMatchObject({
      simulation: 'queue',
      scenario: 'flash-sale',
      seed: 7,
      metrics: { peakDepth: 1400, secondsToDrain: 70 },
    });
  });

  it('of a comparison are a list', async () => {
    const { out } = await run(['sim', 'queue', '--scenario', 'flash-sale', '--compare', 'consumers=1,2', '--json']);
    const drained = JSON.parse(out).map(({ metrics }: { metrics: { secondsToDrain: number } }) =>
      Math.round(metrics.secondsToDrain),
    );
    expect(drained).toEqual([70, 10]);
  });

  it('of the lessons name all 41', async () => {
    const lessons = JSON.parse((await run(['lessons', '--json'])).out);
    expect(lessons).toHaveLength(41);
    for (const lesson of lessons) {
      expect(lesson.steps).toBeGreaterThanOrEqual(4);
      expect(lesson.questions).toBeGreaterThanOrEqual(6);
      expect(lesson.cards).toBeGreaterThanOrEqual(3);
    }
  });

  it('of the progress go from nothing to where the learner is', async () => {
    const before = JSON.parse((await run(['progress', '--json'])).out);
    expect(before).toMatchObject({
      events: 0,
      answers: 0,
      correct: 0,
      due: 0,
      streakDays: 0,
      resume: null,
      lessons: { total: 41, started: 0, completed: 0 },
    });
    await run(['learn', 'queues-that-absorb'], '10\n');
    const after = JSON.parse((await run(['progress', '--json'])).out);
    expect(after).toMatchObject({
      streakDays: 1,
      resume: { lesson: 'queues-that-absorb', step: 2 },
      lessons: { started: 1 },
    });
  });
});

describe('progress on two machines', () => {
  it('is merged by export and import, and twice does no harm', async () => {
    await run(['learn', 'queues-that-absorb'], '10\n');
    const file = join(data, 'exported.jsonl');
    expect((await run(['export', file])).out).toContain('events written');
    expect((await run(['export', file])).err).toContain('is already there');
    await run(['reset', '--yes']);
    expect(JSON.parse((await run(['progress', '--json'])).out).events).toBe(0);
    expect((await run(['import', file])).out).toMatch(/^[1-9]\d* events imported, 0 were already there/);
    expect((await run(['import', file])).out).toMatch(/^0 events imported, [1-9]/);
  });
});
