import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { importProgress } from '../../src/commands/import.js';
import { openLearner } from '../../src/commands/open-learner.js';
import { Journal } from '../../src/progress/journal.js';
import { remove, temporaryFolder } from '../bundled.js';
import { event, linesOf } from '../progress/some-events.js';
import { smallCourse } from '../small-course.js';
import { fakeContext } from './fake-context.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const two = event('2', '2026-03-02T09:00Z', { type: 'step-reached', lesson: 'pool', step: 3 });
const elsewhere = event('3', '2026-03-03T09:00Z', { type: 'step-reached', lesson: 'another-course', step: 1 });
const future = { v: 2, id: '4', kind: 'dreamt' };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(journal(), linesOf([one]));
});
afterEach(() => remove(folder));

const journal = () => join(folder, 'data', 'progress.jsonl');

async function importing(text: string): Promise<string> {
  writeFileSync(join(folder, 'other.jsonl'), text);
  const context = fakeContext(folder);
  expect(await importProgress.run(context, ['other.jsonl'], {})).toBe(0);
  return context.said();
}

describe('an import', () => {
  it('adds what is new, in the order of time, and twice does no harm', async () => {
    expect(await importing(linesOf([two, one, two]))).toBe('1 event imported, 2 were already there.\n');
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one, two]));
    expect(await importing(linesOf([two, one]))).toBe('0 events imported, 2 were already there.\n');
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one, two]));
    expect(openLearner(fakeContext(folder), smallCourse).progress.lastLesson).toBe('pool');
  });

  it('keeps the events of another course and of a newer version, which change nothing here', async () => {
    await importing(linesOf([elsewhere, future]));
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one, elsewhere, future]));
    const { progress } = openLearner(fakeContext(folder), smallCourse);
    expect(progress.lessons.queue).toMatchObject({ step: 2 });
    expect(new Journal(join(folder, 'data')).read().future).toEqual([{ v: 2, id: '4' }]);
    expect(await importing(linesOf([elsewhere, future]))).toBe('0 events imported, 2 were already there.\n');
  });

  it.each([
    ['text', 'hello\n', 1],
    ['half a line', linesOf([two]) + linesOf([elsewhere]).slice(0, 30), 2],
    ['other JSON', `${linesOf([two])}\n{"level":"info"}\n`, 3],
  ])('of %s names the line, and adds nothing', async (_, text, line) => {
    await expect(importing(text)).rejects.toThrow(UsageError);
    await expect(importing(text)).rejects.toThrow(`other.jsonl:${line}: this is not an event of Backpressure`);
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one]));
  });

  it('says so where there is no such file', async () => {
    await expect(importProgress.run(fakeContext(folder), ['missing.jsonl'], {})).rejects.toThrow(
      new UsageError('missing.jsonl cannot be read (there is no such file)'),
    );
  });

  const failing = async (file: string) => {
    const failure: unknown = await importProgress.run(fakeContext(folder), [file], {}).catch((error) => error);
    expect(failure).toBeInstanceOf(UsageError);
    return failure instanceof Error ? failure.message : '';
  };

  it.each<[what: string, put: (path: string) => void, why: string]>([
    ['an endless device', (path) => symlinkSync('/dev/zero', path), 'it is a device and no file'],
    ['a folder', (path) => mkdirSync(path), 'it is a folder'],
    ['a gigabyte', (path) => truncateSync(openNew(path), 2 ** 30), 'it is larger than 256 MB'],
    ['a pipe that nobody writes into', (path) => execFileSync('mkfifo', [path]), 'nothing comes through this pipe'],
  ])('of %s is refused in one line', async (_, put, why) => {
    put(join(folder, 'odd'));
    expect(await failing('odd')).toBe(`odd cannot be read (${why})`);
    expect(readFileSync(journal(), 'utf8')).toBe(linesOf([one]));
  });

  it('of zeros without an end of line is refused before they fill the memory', async () => {
    truncateSync(openNew(join(folder, 'zeros')), 250 * 2 ** 20);
    const before = process.memoryUsage.rss();
    expect(await failing('zeros')).toBe(
      'zeros:1: this is not an event of Backpressure (it is longer than 16 MB); nothing was imported',
    );
    expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 2 ** 20);
  });

  it('through a pipe without an end stops at the first line that is none', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const yes = spawn('bash', ['-c', 'exec yes > "$0"', join(folder, 'pipe')], { stdio: 'ignore' });
    const gone = new Promise((resolve) => yes.on('close', resolve));
    expect(await failing('pipe')).toBe(
      'pipe:1: this is not an event of Backpressure (it is not JSON); nothing was imported',
    );
    await gone;
  });

  it('through a pipe takes what comes', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    writeFileSync(join(folder, 'other.jsonl'), linesOf([two]));
    spawn('bash', ['-c', 'cat "$1" > "$0"', join(folder, 'pipe'), join(folder, 'other.jsonl')], { stdio: 'ignore' });
    const context = fakeContext(folder);
    expect(await importProgress.run(context, ['pipe'], {})).toBe(0);
    expect(context.said()).toBe('1 event imported, 0 were already there.\n');
  });

  it('says where nothing can be saved, and why', async () => {
    writeFileSync(join(folder, 'other.jsonl'), linesOf([two]));
    rmSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data'), '');
    expect(await failing('other.jsonl')).toBe(
      `the events could not be saved in ${journal()}: a file stands where its folder should be`,
    );
    const homeless = fakeContext(folder, { home: '', options: { color: true } });
    await expect(importProgress.run(homeless, ['other.jsonl'], {})).rejects.toThrow(
      new UsageError('there is no home folder to keep progress in; --data-dir names a folder'),
    );
  });
});

function openNew(path: string): string {
  writeFileSync(path, '');
  return path;
}
