import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { importProgress } from '../../src/commands/import.js';
import { openLearner } from '../../src/commands/open-learner.js';
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
    const { progress, content } = openLearner(fakeContext(folder), smallCourse);
    expect(progress.lessons.queue).toMatchObject({ step: 2 });
    expect(content.future).toEqual([{ v: 2, id: '4' }]);
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
});
